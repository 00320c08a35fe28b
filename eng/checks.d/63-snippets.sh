#!/usr/bin/env bash
# Every program that a document shows compiles as pasted into a new project, and that of ASP.NET starts with the settings beside it.
source eng/checks.sh

pack_all
pasted=$work/pasted
mkdir "$pasted"

# A project for each block of C# that begins with usings, with the packages that the commands before it add. The others continue
# such a block, and are held against compiled code by ReadmeTests.
python3 - "$pasted" <<'PYTHON'
import glob, os, re, sys

root = sys.argv[1]
documents = sorted(glob.glob('*.md') + glob.glob('docs/*.md') + glob.glob('src/*/README.md') + glob.glob('samples/*/README.md') + glob.glob('templates/*.md'))
usual = ['HealthEvents.Sinks', 'Microsoft.Extensions.DependencyInjection']
projects = []
for document in documents:
    added = []
    for language, block in re.findall(r'^ *```(\w+)\n(.*?)^ *```', open(document).read(), re.M | re.S):
        if language == 'sh':
            added = re.findall(r'dotnet add package (\S+)', block) or added
        if language == 'json' and projects and projects[-1][0] == document and '"HealthEvents"' in block:
            open(f'{root}/{projects[-1][1]}/appsettings.json', 'w').write(block)
        if language != 'csharp' or not block.startswith('using '):
            continue
        name = f'p{len(projects) + 1}'
        projects.append((document, name))
        os.mkdir(f'{root}/{name}')
        open(f'{root}/{name}/Program.cs', 'w').write(block)
        code = re.sub(r'^(using [^\n]*\n)+', '', block).strip()
        kind = 'Library' if not code or re.match(r'(public|internal) ', code) else 'Exe'
        if 'Amazon.Lambda' in block:
            for stand_in in glob.glob('tests/HealthEvents.EndToEnd/Readme/StandIns/*.cs'):
                text = open(stand_in).read().replace('internal ', 'public ')
                open(f'{root}/{name}/{os.path.basename(stand_in)}', 'w').write(text)
        sdk = 'Microsoft.NET.Sdk.Web' if 'WebApplication' in block else 'Microsoft.NET.Sdk'
        packages = '\n'.join(f'    <PackageReference Include="{package}" Version="*" />' for package in added or usual)
        open(f'{root}/{name}/{name}.csproj', 'w').write(f'''<Project Sdk="{sdk}">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>{kind}</OutputType>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
{packages}
  </ItemGroup>
</Project>
''')
        print(f'{name}: {document}: {kind} with {", ".join(added or usual)}')
assert len(projects) >= 8, f'only {len(projects)} programs were found'
open(f'{root}/pasted.slnx', 'w').write('<Solution>\n' + ''.join(f'  <Project Path="{name}/{name}.csproj" />\n' for _, name in projects) + '</Solution>\n')
PYTHON

dotnet build "$pasted/pasted.slnx" "${from_packages[@]}" --property:NuGetAudit=false

# The web programs that have settings start with them as they are printed, and refuse a post without a key or a signature.
start_web() {
    local web=$1 log address answer
    log=$work/web-$(basename "$web").log
    (
        cd "$web"
        export EVENTS_KEY=AQICAHhQ SLACK_HOOK=AQICAHhQ CHAT_HOOK=AQICAHhQ ASPNETCORE_URLS=http://127.0.0.1:0
        exec dotnet "bin/Debug/net10.0/$(basename "$web").dll"
    ) >"$log" 2>&1 &
    program=$!
    for _ in {1..120}; do
        address=$(sed -nE 's/.*Now listening on: (\S+)/\1/p' "$log")
        if [[ -n $address ]] || ! kill -0 "$program"; then break; fi
        sleep 0.5
    done
    answer=$(curl --silent --output /dev/null --write-out '%{http_code}' --data '{}' "$address/aws/events" || true)
    kill "$program" 2>/dev/null || true
    if [[ $answer != 403 ]]; then
        cat "$log"
        echo "the program in $web answers $answer to a post that nobody signed"
        exit 1
    fi
}

trap 'kill "${program:-}" 2>/dev/null || true' EXIT
started=0
for code in "$pasted"/*/Program.cs; do
    if grep -q WebApplication "$code" && [[ -f $(dirname "$code")/appsettings.json ]]; then
        start_web "$(dirname "$code")"
        started=$((started + 1))
    fi
done
echo "$started web programs started"
((started == 2))

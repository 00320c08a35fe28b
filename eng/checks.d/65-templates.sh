#!/usr/bin/env bash
# A project of each template, with each channel, builds and passes its tests; with its defaults it does what its README says.
source eng/checks.sh

uses gcc
pack_all
hive=$work/hive
made=$work/made
properties=("${from_packages[@]}" --property:NuGetAudit=false)

dotnet new install "$packages"/HealthEvents.Templates.[0-9]*.nupkg --debug:custom-hive "$hive"
mkdir -p "$made/alone" "$made/beside"

# In the second folder all versions are kept in one file, which knows none of the packages, and warnings are errors.
cat >"$made/beside/Directory.Packages.props" <<'XML'
<Project>
  <PropertyGroup>
    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
    <CentralPackageVersionOverrideEnabled>false</CentralPackageVersionOverrideEnabled>
  </PropertyGroup>
</Project>
XML
cat >"$made/beside/Directory.Build.props" <<'XML'
<Project>
  <PropertyGroup>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
</Project>
XML

fail() {
    echo "$*"
    exit 1
}

# make TEMPLATE FOLDER NAME OPTION...: a project, its tests, and whether nothing of the sample's name is left.
make() {
    local template=$1 folder=$2 name=$3 project
    shift 3
    project=$made/$folder/$name
    (cd "$made/$folder" && dotnet new "$template" --name "$name" "$@" --debug:custom-hive "$hive")
    [[ -f $project/$name.csproj && -f $project/tests/$name.Tests.csproj && -f $project/.gitignore ]] || fail "$name lacks a file"
    if grep -rE 'LambdaHost|ConsoleHost|WebHost|#(if|endif)' "$project"; then
        fail "$name still speaks of the sample: see above"
    fi
    (cd "$project" && run_tests tests "${properties[@]}" -warnaserror)
}

# holds ZIP NAME: whether a file of that name is in it.
holds() { python3 -m zipfile --list "$1" | grep -q "^$2 " || fail "$1 does not hold $2"; }

make healthevents-lambda alone Alerts
make healthevents-lambda beside my-alerts --channel google-chat --message-language ko --time-zone Asia/Seoul
make healthevents-lambda alone Our.Alerts --channel both --message-language ja --time-zone Asia/Tokyo
make healthevents-console alone AlertsJob
make healthevents-console beside my-job --channel google-chat --message-language ko --time-zone Asia/Seoul
make healthevents-console alone Our.Job --channel slack --message-language ja --time-zone Asia/Tokyo
make healthevents-web alone AlertsWeb
make healthevents-web beside my-web --channel google-chat --message-language ko --time-zone Asia/Seoul
make healthevents-web alone Our.Web --channel slack --message-language ja --time-zone Asia/Tokyo

# The options are where they belong.
grep -q 'namespace my_alerts;' "$made/beside/my-alerts/Function.cs" || fail "the name is not the namespace"
for value in google-chat ko Asia/Seoul; do
    grep -q "Default: $value\$" "$made/beside/my-alerts/template.yaml" || fail "the stack does not default to $value"
done
python3 - "$made" <<'PYTHON'
import json, re, sys

def settings(project):
    text = open(f'{sys.argv[1]}/{project}/appsettings.json').read()
    return json.loads(re.sub(r'^\s*//.*$', '', text, flags=re.M))['HealthEvents']

endpoint = {'Key': {'Value': 'env:EVENTS_KEY'}}
for kind, more in ('job', {}), ('web', {'Endpoint': endpoint}):
    korean, japanese, default = settings(f'beside/my-{kind}'), settings(f'alone/Our.{kind.title()}'), settings(f'alone/Alerts{kind.title()}')
    assert korean == {**more, 'GoogleChat': {'operations': {'Address': 'env:GOOGLE_CHAT_HOOK', 'Language': 'ko', 'TimeZones': ['Asia/Seoul']}}}, korean
    assert japanese == {**more, 'Slack': {'alerts': {'Address': 'env:SLACK_HOOK', 'Language': 'ja', 'TimeZones': ['Asia/Tokyo']}}}, japanese
    assert list(default) == [*more, 'Slack', 'GoogleChat'] and default['Slack']['alerts']['TimeZones'] == ['UTC'], default
PYTHON
! dotnet new healthevents-lambda --name Wrong --output "$made/wrong" --channel teams --debug:custom-hive "$hive" >/dev/null 2>&1 ||
    fail "a channel that does not exist was taken"

# The commands of the READMEs, and the tests of the samples against what came out.
(cd "$made/alone/Alerts" && dotnet publish -c Release "${properties[@]}")
holds "$(find "$made/alone/Alerts" -name function.zip)" Alerts.dll
if have gcc; then
    (cd "$made/alone/Alerts" && dotnet publish -c Release -r linux-x64 "${properties[@]}")
    holds "$(find "$made/alone/Alerts" -name function-linux-x64.zip)" bootstrap
fi
dotnet build "$made/alone/Alerts" --output "$made/lambda" "${properties[@]}"
dotnet build "$made/alone/AlertsJob" --output "$made/console" "${properties[@]}"
dotnet build "$made/alone/AlertsWeb" --output "$made/web" "${properties[@]}"
HEALTHEVENTS_NATIVE_HOST=$made/lambda/Alerts run_tests tests/HealthEvents.LambdaHost.Tests --filter 'FullyQualifiedName!~memory'
HEALTHEVENTS_CONSOLE_HOST=$made/console/AlertsJob.dll run_tests tests/HealthEvents.EndToEnd --filter FullyQualifiedName~ConsoleHost
HEALTHEVENTS_WEB_HOST=$made/web/AlertsWeb.dll run_tests tests/HealthEvents.EndToEnd --filter FullyQualifiedName~WebHost

# The commands of its Dockerfile, as they stand: what they need of the packages of this run comes from the environment.
(
    export RestoreAdditionalProjectSources=$packages RestorePackagesPath=$work/restored NuGetAudit=false
    export RestoreFallbackFolders=${NUGET_PACKAGES:-$HOME/.nuget/packages}
    export SLACK_HOOK=https://hooks.slack.com/services/T000/B000/X EVENTS_KEY=a-key-for-this-check-alone
    export GOOGLE_CHAT_HOOK='https://chat.googleapis.com/v1/spaces/A/messages?key=K&token=T'
    python3 eng/dockerfile/run.py "$made/alone/AlertsWeb" "$made/alone/AlertsWeb/Dockerfile" /health/live
)

#!/usr/bin/env bash
# A program that knows the packages alone works with the lowest versions that they ask for, and the tool as a user installs it.
source eng/checks.sh

pack_all
consumer=$work/consumer
sample=$PWD/samples/events/alarm-blueprint-test.json
version=$(basename "$packages"/HealthEvents.Abstractions.[0-9]*.nupkg .nupkg)
version=${version#HealthEvents.Abstractions.}

mkdir "$consumer"
cat >"$consumer/consumer.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="HealthEvents.Sinks" Version="$version" />
    <PackageReference Include="HealthEvents.Sns" Version="$version" />
    <PackageReference Include="HealthEvents.Ssm" Version="$version" />
  </ItemGroup>
</Project>
XML
cat >"$consumer/Program.cs" <<'CSHARP'
using HealthEvents;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using HealthEvents.Sns;
using HealthEvents.Ssm;

var received = new EventReader().Read(File.ReadAllBytes(args[0]))[0];
var summary = new EventSummarizer().Summarize(received, new SummaryContext { Now = DateTimeOffset.UnixEpoch });
Console.WriteLine(new SlackFormatter().Format(summary).Text);
Console.WriteLine(WebhookUrl.Parse("hooks.slack.com/services/T000/B000/XXXX"));
Console.WriteLine((await new SnsMessageVerifier(new SnsVerifierOptions()).VerifyAsync("""{"TopicArn":"x"}"""u8.ToArray())).Result);
Console.WriteLine(string.Join(' ', SsmSecretStores.Create().Select(store => store.Prefix)));
CSHARP

dotnet build "$consumer" "${from_packages[@]}"
for framework in net8.0 net10.0; do
    assert_floors "$framework" "$consumer/obj/project.assets.json"
done

said=$(dotnet "$consumer/bin/Debug/net10.0/consumer.dll" "$sample")
echo "$said"
[[ $said == *"Example alarm name"*"https://hooks.slack.com/***"*TopicNotListed*"ssm: secretsmanager:"* ]]

dotnet tool install HealthEvents.Cli --version "$version" --tool-path "$work/tools" --source "$packages"
"$work/tools/healthevents" render "$sample" --to text | grep "Example alarm name"

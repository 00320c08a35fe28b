#!/usr/bin/env bash
# A project of each template builds, and passes the tests of the sample that it is made of.
source eng/checks.sh

pack_all
hive=$work/hive
made=$work/made

dotnet new install "$packages"/HealthEvents.Templates.[0-9]*.nupkg --debug:custom-hive "$hive"
dotnet new healthevents-lambda --name my-alerts --output "$made/lambda" --debug:custom-hive "$hive"
dotnet new healthevents-console --name my-job --output "$made/console" --debug:custom-hive "$hive"
for project in lambda console; do
    dotnet build "$made/$project" --output "$made/$project/out" -warnaserror "${from_packages[@]}"
done

HEALTHEVENTS_CONSOLE_HOST=$made/console/out/my-job.dll run_tests tests/HealthEvents.EndToEnd --filter FullyQualifiedName~ConsoleHost
HEALTHEVENTS_NATIVE_HOST=$made/lambda/out/my-alerts run_tests tests/HealthEvents.LambdaHost.Tests --filter 'FullyQualifiedName!~memory'

#!/usr/bin/env bash
# The tests of delivery on net10.0 with the lowest versions that the libraries ask for.
source eng/checks.sh

uses moto_server
start_kms

for project in Extensibility Sinks Ssm; do
    run_tests "tests/HealthEvents.$project.Tests" -p:Versions=floors
done

# The tests have ASP.NET Core, which brings Microsoft.Extensions with it. The check "consumer" runs without it.
assert_floors net10.0 artifacts/floors/obj/HealthEvents.Ssm.Tests/project.assets.json AWSSDK.

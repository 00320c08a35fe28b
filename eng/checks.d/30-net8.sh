#!/usr/bin/env bash
# The tests of the libraries on a real net8.0, with the lowest versions that the libraries ask for.
source eng/checks.sh

uses moto_server
start_kms

for project in Abstractions AspNetCore Extensibility Formatters Sinks Sns Ssm; do
    run_tests "tests/HealthEvents.$project.Tests" -p:LibraryTestFramework=net8.0

    # A host may run net8.0 on a newer runtime: the tests bring their own, which says so in its configuration.
    grep -A3 includedFrameworks "artifacts/net8.0/bin/HealthEvents.$project.Tests/debug/HealthEvents.$project.Tests.runtimeconfig.json" |
        grep '"version": "8\.'
done

assert_floors net8.0 artifacts/net8.0/obj/HealthEvents.Ssm.Tests/project.assets.json

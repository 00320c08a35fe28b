#!/usr/bin/env bash
# Tens of thousands of hostile summaries go through the formatters.
source eng/checks.sh

HEALTHEVENTS_PROPERTY_CASES=20000 run_tests tests/HealthEvents.Formatters.Tests --configuration Release --filter FullyQualifiedName~HostileText

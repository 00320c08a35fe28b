#!/usr/bin/env bash
# 200,000 mutants of events go through the reader. A failure prints its seed.
source eng/checks.sh

HEALTHEVENTS_MUTANTS=200000 run_tests tests/HealthEvents.Abstractions.Tests --configuration Release --filter FullyQualifiedName~MutationTests

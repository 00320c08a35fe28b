#!/usr/bin/env bash
# What our tests sign as SNS is what AWS's own validator for JavaScript accepts, and it refuses the same forgeries.
source eng/checks.sh

needs node npm

(cd eng/sns-validator && npm ci --loglevel=error)
HEALTHEVENTS_SNS_VALIDATOR=$PWD/eng/sns-validator/validate.mjs \
    run_tests tests/HealthEvents.Sns.Tests --filter FullyQualifiedName~SnsValidatorTests

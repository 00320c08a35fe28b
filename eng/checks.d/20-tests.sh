#!/usr/bin/env bash
# All tests, as the README runs them, with KMS, a browser and real events where there are any.
source eng/checks.sh

uses moto_server chromium fonts
start_kms

# shellcheck disable=SC2119 # No arguments: all tests.
run_tests

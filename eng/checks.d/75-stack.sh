#!/usr/bin/env bash
# The stack templates are sound.
source eng/checks.sh

needs cfn-lint

cfn-lint samples/LambdaHost/template.yaml samples/deploy/*.yaml

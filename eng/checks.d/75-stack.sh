#!/usr/bin/env bash
# The stack template of the Lambda host is sound.
source eng/checks.sh

needs cfn-lint

cfn-lint samples/LambdaHost/template.yaml

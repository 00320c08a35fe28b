#!/usr/bin/env bash
# What samples/deploy rolls out is sound: CloudFormation to the linter, Terraform to itself.
source eng/checks.sh

needs cfn-lint

# Whatever CloudFormation could be given, as in Template.IsTemplate of the tests.
shopt -s nullglob
mapfile -t templates < <(find samples/deploy -name .terraform -prune -o -type f \( -name '*.yaml' -o -name '*.yml' -o -name '*.json' -o -name '*.template' \) -print | sort)
if ((${#templates[@]} == 0)); then
    echo "there is no template in samples/deploy"
    exit 1
fi

# A warning is a failure too.
cfn-lint "${templates[@]}"
echo "linted: ${templates[*]}"

uses terraform
have terraform || exit 0

# It would warn of a configuration that is not there.
[[ -e ${TF_CLI_CONFIG_FILE:-.} ]] || unset TF_CLI_CONFIG_FILE
terraform fmt -check -diff -recursive samples/deploy/terraform

# init writes beside the module, so it gets a copy. Where the providers lie on disk, nothing is asked of a network.
cp -r samples/deploy "$work/deploy"
plugins=${HEALTHEVENTS_TERRAFORM_PLUGINS:-/opt/tf-plugins}
from=()
[[ -d $plugins ]] && from=(-plugin-dir="$plugins")
modules=0
for folder in "$work"/deploy/terraform/*/; do
    files=("$folder"*.tf)
    ((${#files[@]} > 0)) || continue
    terraform -chdir="$folder" init -backend=false -input=false -no-color "${from[@]}" >"$work/terraform.log" 2>&1 || { cat "$work/terraform.log"; exit 1; }
    terraform -chdir="$folder" validate -no-color
    tests=("$folder"tests/*.tftest.hcl)
    ((${#tests[@]} == 0)) || terraform -chdir="$folder" test -no-color
    modules=$((modules + 1))
done
if ((modules == 0)); then
    echo "there is no module in samples/deploy/terraform"
    exit 1
fi

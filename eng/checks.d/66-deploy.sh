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

# Where the provider is: in the folder that is named, or where a configuration of Terraform says. Without either it may be in a mirror
# that an image brings along, and else it comes from the registry.
mirror=${HEALTHEVENTS_TERRAFORM_PLUGINS:-}
if [[ -z $mirror && ! -e ${TF_CLI_CONFIG_FILE:-$HOME/.terraformrc} ]]; then
    for host in /opt/*/registry.terraform.io; do
        mirror=${host%/*}
    done
fi
from=()
[[ -z $mirror ]] || from=(-plugin-dir="$mirror")

# init writes beside the module, so it gets a copy. Modules take a range of providers. One of it is tried, and always the same.
cp -r samples/deploy "$work/deploy"
modules=0
for folder in "$work"/deploy/terraform/*/; do
    files=("$folder"*.tf)
    ((${#files[@]} > 0)) || continue
    cat >"$folder/checked_override.tf" <<'END'
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}
END
    terraform -chdir="$folder" init -backend=false -input=false -no-color "${from[@]}" >"$work/terraform.log" 2>&1 || {
        cat "$work/terraform.log"
        exit 1
    }
    terraform -chdir="$folder" validate -no-color
    tests=("$folder"tests/*.tftest.hcl)
    if ((${#tests[@]} > 0)); then
        terraform -chdir="$folder" test -no-color
    elif [[ $folder != */example/ ]]; then
        echo "$folder has no tests"
        exit 1
    fi
    modules=$((modules + 1))
done
if ((modules == 0)); then
    echo "there is no module in samples/deploy/terraform"
    exit 1
fi

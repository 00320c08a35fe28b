#!/usr/bin/env bash
# The Terraform modules of the collector and the forwarder are sound, and their tests pass.
source eng/checks.sh

# Debian does not have it, nor does it come with the provider. So its absence is no failure in CI either.
if ! have terraform; then
    echo "skipped: terraform is not installed"
    exit 77
fi

terraform fmt -check -diff -recursive samples/deploy/terraform

# In a copy: what Terraform takes along does not come into the tree. The provider is large, and taken once.
cp -r samples/deploy "$work/deploy"
export TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1 TF_PLUGIN_CACHE_DIR=$work/terraform-plugins
mkdir -p "$TF_PLUGIN_CACHE_DIR"

for module in collector forwarder example; do
    cd "$work/deploy/terraform/$module"
    if ! terraform init -backend=false -input=false -no-color >init.log 2>&1; then
        cat init.log
        if grep -q 'Failed to query available provider packages' init.log; then
            echo "skipped: the provider cannot be had"
            exit 77
        fi

        exit 1
    fi

    terraform validate -no-color
    [[ ! -d tests ]] || terraform test -no-color
done

#!/usr/bin/env bash
# Shell scripts are sound, and every action of a workflow is pinned by its hash.
source eng/checks.sh

needs shellcheck

shellcheck --external-sources .ci/run eng/checks.sh eng/checks.d/*.sh bench/instructions/*.sh

if grep -rnE '^ *(- )?uses:' .github/workflows | grep -vE 'uses: [A-Za-z0-9/._-]+@[0-9a-f]{40} # v[0-9]'; then
    echo "an action can change under its tag: pin it by the hash of a commit, and name the version behind it"
    exit 1
fi

#!/usr/bin/env bash
# count.sh PROGRAM [STAGE...]: the instructions that a stage of the line takes for an event, counted by callgrind. PROGRAM is the
# native line-instructions. Without stages: all.
set -euo pipefail

here=$(dirname "$0")
program=$1
shift
(($# > 0)) || set -- tokenize read summarize slack-message slack-json slack slack-floor google-chat-message google-chat-json google-chat google-chat-floor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Alone in its folder: valgrind gives up on the symbols beside a native program.
cp "$program" "$work/program"
events=("$here"/events/*.json)

# No garbage is collected meanwhile: when it is depends on the machine.
export DOTNET_GCgen0size=40000000

counted() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/program" "$@" "${events[@]}" 2>&1 |
        sed -nE 's/.*Collected : ([0-9]+).*/\1/p'
}

# The first rounds prepare what lasts. The difference is what the others took.
few=20 more=120
for stage in "$@"; do
    echo "$stage $((($(counted "$stage" $more) - $(counted "$stage" $few)) / (more - few) / ${#events[@]}))"
done

#!/usr/bin/env bash
# count.sh PROGRAM [STAGE...]: the instructions that a stage of the line takes for an event, the mean of those in events, counted
# by callgrind. PROGRAM is the native line-instructions. Without stages: all. What is counted is the same on every x86-64
# processor with AVX2: valgrind shows the program a processor of its own.
set -euo pipefail

here=$(dirname "$0")
program=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Alone in its folder: valgrind gives up on the symbols beside a native program.
cp "$program" "$work/program"
stages=("$@")
((${#stages[@]} > 0)) || mapfile -t stages < <("$work/program")
events=("$here"/events/*.json)

# Nothing that the surroundings set may count. Other variables of the runtime make no difference to a native program.
unset "${!DOTNET_@}"

# No garbage is collected meanwhile: when it is depends on the machine.
export DOTNET_GCgen0size=40000000

# Where a processor clears and copies memory by one instruction, callgrind counts one for every byte: 20,000 an event that no
# processor ever took. Without it the C library uses vectors.
export GLIBC_TUNABLES=glibc.cpu.hwcaps=-ERMS

counted() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/program" "$@" "${events[@]}" 2>&1 |
        sed -nE 's/.*Collected : ([0-9]+).*/\1/p'
}

# The first rounds prepare what lasts. The difference is what the others took.
few=20 more=120
for stage in "${stages[@]}"; do
    echo "$stage $((($(counted "$stage" $more) - $(counted "$stage" $few)) / (more - few) / ${#events[@]}))"
done

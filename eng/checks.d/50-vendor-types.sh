#!/usr/bin/env bash
# Messages of the sample events, and of real ones, are what the vendors' own types take.
source eng/checks.sh

needs node npm

dotnet build src/HealthEvents.Cli --verbosity quiet
(cd eng/vendor-types && npm ci --loglevel=error)

# Every channel that the tool renders; no vendor checks plain text.
tool=artifacts/bin/HealthEvents.Cli/debug/healthevents.dll
channels=$(dotnet "$tool" render --help | sed -n 's/.*--to <\([^>]*\)>.*/\1/p' | tr '|' '\n' | grep -vx text)

for channel in $channels; do
    for language in en ko ja; do
        for input in samples/events ${HEALTHEVENTS_CORPUS:+"$HEALTHEVENTS_CORPUS"}; do
            dotnet "$tool" render "$input" \
                --to "$channel" --language "$language" --now 2026-11-20T14:00:00Z
        done | node eng/vendor-types/check.mjs "$channel"
    done
done

#!/usr/bin/env bash
# Messages of the sample events, and of real ones, are what the vendors' own types take.
source eng/checks.sh

needs node npm

dotnet build src/HealthEvents.Cli --verbosity quiet
(cd eng/vendor-types && npm ci --loglevel=error)

# Every channel that the tool renders; no vendor checks plain text.
tool=artifacts/bin/HealthEvents.Cli/debug/healthevents.dll
help=$(dotnet "$tool" render --help)
channels=$(sed -n 's/.*--to <\([^>]*\)>.*/\1/p' <<<"$help" | tr '|' '\n' | grep -vx text)
languages=$(sed -n 's/.*--language <\([^>]*\)>.*/\1/p' <<<"$help" | tr '|' ' ')

for channel in $channels; do
    for language in $languages; do
        for input in samples/events ${HEALTHEVENTS_CORPUS:+"$HEALTHEVENTS_CORPUS"}; do
            dotnet "$tool" render "$input" \
                --to "$channel" --language "$language" --now 2026-11-20T14:00:00Z
        done | node eng/vendor-types/check.mjs "$channel"
    done
done

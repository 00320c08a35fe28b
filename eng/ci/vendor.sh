# shellcheck shell=bash
# Checks rendered payloads against the vendors' own types: see eng/checks. Sourced by .ci/run, whose have and unless_ci it uses.

# check_vendor_types CLONE: renders the sample events of a built clone, and the corpus if HEALTHEVENTS_CORPUS names one, in
# every language, and checks every payload.
check_vendor_types() {
    have node npm || { unless_ci; return; }
    local clone=$1 checks=$1/eng/checks channel channels language
    channels=$(webhook_channels "$clone") && test -n "$channels" || return 1
    (cd "$checks" && npm ci --loglevel=error) || return 1
    for channel in $channels; do
        for language in en ko ja; do
            render_all "$clone" "$channel" "$language" | node "$checks/check.mjs" "$channel" || return 1
        done
    done
}

# webhook_channels CLONE: the channels that render knows, except text, which no vendor checks.
webhook_channels() {
    dotnet "$1/artifacts/bin/HealthEvents.Cli/debug/healthevents.dll" render --help |
        sed -n 's/.*--to <\([^>]*\)>.*/\1/p' | tr '|' '\n' | grep -vx text
}

render_all() {
    local clone=$1 channel=$2 language=$3 input
    for input in "$clone/samples/events" ${HEALTHEVENTS_CORPUS:+"$HEALTHEVENTS_CORPUS"}; do
        dotnet "$clone/artifacts/bin/HealthEvents.Cli/debug/healthevents.dll" render "$input" \
            --to "$channel" --language "$language" --now 2026-11-20T14:00:00Z || return 1
    done
}

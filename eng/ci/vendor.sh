# shellcheck shell=bash
# Checks rendered payloads against the vendors' own types: see eng/checks. Sourced from the root of the repository.

# check_vendor_types HEALTHEVENTS: renders the sample events, and the corpus if HEALTHEVENTS_CORPUS names one, with the
# built healthevents.dll and checks every payload. Without npm it fails in CI and is skipped elsewhere.
check_vendor_types() (
  set -uo pipefail
  healthevents=$1
  if ! command -v npm > /dev/null; then
    echo "vendor types: npm is missing; install Node.js 20 or later" >&2
    [[ -z ${CI:-} ]]
    return
  fi

  (cd eng/checks && npm ci --loglevel=error) || exit 1
  for channel in slack google-chat; do
    for language in en ko ja; do
      for input in samples/events ${HEALTHEVENTS_CORPUS:+"$HEALTHEVENTS_CORPUS"}; do
        dotnet "$healthevents" render "$input" --to "$channel" --language "$language" --now 2026-11-20T14:00:00Z
      done | node eng/checks/check.mjs "$channel" || exit 1
    done
  done
)

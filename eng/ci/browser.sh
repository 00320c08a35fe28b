# shellcheck shell=bash
# Gets the browser that looks at the page of `healthevents preview`. Sourced by .ci/run, whose have and unless_ci it uses.

# Installs Debian's Chromium and the fonts of messages, in CI only: elsewhere the tests that need them are skipped.
prepare_browser() {
    if unless_ci; then
        have chromium || true
        return 0
    fi

    have_browser && return 0
    local as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends \
            chromium fonts-noto-color-emoji fonts-noto-cjk >/dev/null &&
        have_browser
}

have_browser() {
    have chromium fc-list && [[ -n $(fc-list :lang=ko) && -n $(fc-list 'Noto Color Emoji') ]]
}

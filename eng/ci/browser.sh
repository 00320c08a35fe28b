# shellcheck shell=bash
# Gets the browser that the page of `healthevents preview` is looked at with. Sourced by .ci/run.

# prepare_browser: installs Debian's Chromium and the fonts of the messages where they are missing, in CI only. The tests
# are skipped on a machine without Chromium; in CI that is a failure.
prepare_browser() (
  set -euo pipefail
  if command -v chromium > /dev/null && [[ -n $(fc-list ':lang=ko' 2> /dev/null) ]]; then
    return
  fi

  if [[ -z ${CI:-} ]]; then
    echo "browser: Chromium or its fonts are missing; the tests of the preview page are skipped" >&2
    return
  fi

  as_root=$([[ $(id -u) == 0 ]] || echo sudo)
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium fonts-noto-color-emoji fonts-noto-cjk > /dev/null
  command -v chromium > /dev/null || { echo "browser: Chromium could not be installed" >&2; return 1; }
)

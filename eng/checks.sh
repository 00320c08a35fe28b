# shellcheck shell=bash
# shellcheck disable=SC2034 # What is not used here is used by a check.
# What the checks of eng/checks.d share.
#
# A check is a program. It says what it needs, does one thing, and succeeds, fails, or exits with 77 if it was skipped.
# .ci/run starts it in the tree that it checks, and sets
#
#   CHECKS_WORK  a folder for what checks make and other checks take: packages, native programs, logs of tests
#   CI           if set, something that a check needs is installed, or its absence is a failure

set -euo pipefail

work=${CHECKS_WORK:?.ci/run sets it}

# What provides a thing that a check needs, on Debian.
declare -Ar debian_packages=(
    [aarch64-linux-gnu-gcc]="gcc-aarch64-linux-gnu libc6-dev-arm64-cross"
    [aarch64-linux-gnu-objcopy]="binutils-aarch64-linux-gnu"
    [chromium]="chromium"
    [fonts]="fontconfig fonts-noto-color-emoji fonts-noto-cjk"
    [gcc]="gcc libc6-dev"
    [objdump]="binutils"
    [qemu-aarch64-static]="qemu-user-static"
    [shellcheck]="shellcheck"
    [unzip]="unzip"
    [valgrind]="valgrind"
)

# needs NAME...: without one of them the check ends here.
needs() {
    local name
    for name in "$@"; do
        have "$name" && continue
        if [[ -n ${CI:-} ]]; then
            echo "$name is missing, and could not be installed"
            exit 1
        fi

        echo "skipped: $name is not installed"
        exit 77
    done
}

# uses NAME...: without one of them the check does less, but in CI it does everything.
uses() {
    local name
    for name in "$@"; do
        have "$name" && continue
        echo "$name is not installed: what needs it is skipped"
        [[ -z ${CI:-} ]] || exit 1
    done
}

# A command, the module boto3, or the fonts of messages.
have() {
    is_there "$1" && return
    [[ -n ${CI:-} && -n ${debian_packages[$1]:-} ]] && install_packages_of "$1" && is_there "$1"
}

is_there() {
    case $1 in
        boto3) python3 -c 'import boto3' 2>/dev/null ;;
        fonts) [[ -n $(fc-list :lang=ko 2>/dev/null) && -n $(fc-list 'Noto Color Emoji' 2>/dev/null) ]] ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

install_packages_of() {
    local as_root=() names
    ((EUID == 0)) || as_root=(sudo)
    read -ra names <<<"${debian_packages[$1]}"
    if [[ ! -e $work/package-lists ]]; then
        "${as_root[@]}" apt-get update -qq || return
        touch "$work/package-lists"
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "${names[@]}" >/dev/null
}

# Starts moto_server, for KMS and the stacks of samples/deploy, if it is there and none is named already. It ends with the check.
start_kms() {
    [[ -z ${HEALTHEVENTS_MOTO:-} ]] && have moto_server || return 0
    local port
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    moto_server -H 127.0.0.1 -p "$port" >"$work/moto.log" 2>&1 &
    # The number is known now, and no other when the check ends.
    # shellcheck disable=SC2064
    trap "kill $! 2>/dev/null || true" EXIT
    for _ in {1..60}; do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            export HEALTHEVENTS_MOTO=http://127.0.0.1:$port
            return
        fi
        sleep 0.5
    done
    cat "$work/moto.log"
    return 1
}

# run_tests ARGUMENT...: "dotnet test" with these. It fails too if it ran no test, as a filter may that matches nothing.
# shellcheck disable=SC2120 # Without arguments it runs all tests.
run_tests() {
    local log
    log=$(mktemp "$work/tests-XXXXXX.log")
    dotnet test "$@" 2>&1 | tee "$log"
    local passed
    read -r passed _ < <(count_tests "$log")
    if ((passed == 0)); then
        echo "no test ran"
        return 1
    fi
}

# count_tests LOG...: how many tests passed, failed and were skipped, by the lines
# Failed!  - Failed:     1, Passed:    66, Skipped:     4, Total:    71, Duration: 4 s - HealthEvents.EndToEnd.dll (net10.0)
count_tests() {
    sed -nE 's/^.*! +- Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+),.*$/\2 \1 \3/p' "$@" </dev/null |
        awk '{ passed += $1; failed += $2; skipped += $3 } END { print passed + 0, failed + 0, skipped + 0 }'
}

# failed_tests LOG...: what dotnet test said of each test that failed, its first lines.
failed_tests() {
    awk '/^ +Failed .* \[.*s\]$/ { left = 12 } /^\[xUnit|^(Passed|Failed)!/ { left = 0 } left-- > 0' "$@" </dev/null
}

# Packs everything, unless another check has. The packages are then in $packages.
packages=$work/packages
pack_all() {
    [[ -d $packages ]] && return
    dotnet pack --configuration Release --output "$packages.new" --verbosity quiet
    mv "$packages.new" "$packages"
}

# Builds against the packages of this run: packages of an earlier one must not stand in for them.
from_packages=(
    "-p:RestoreAdditionalProjectSources=$packages"
    "-p:RestorePackagesPath=$work/restored"
    "-p:RestoreFallbackFolders=${NUGET_PACKAGES:-$HOME/.nuget/packages}"
)

# publish_native PROJECT RUNTIME ARGUMENT...: publishes a native program, unless another check has. A warning is a failure.
# It goes to a folder of its own, because restoring for a platform rewrites what other checks have restored.
native=$PWD/artifacts/native/publish
publish_native() {
    local project=$1 runtime=$2 name log
    shift 2
    name=$(basename "$project")
    log=$work/publish-$name-$runtime.log
    [[ -e $log.ok ]] && return
    if ! dotnet publish "$project" --configuration Release --runtime "$runtime" -p:ArtifactsPath="$PWD/artifacts/native" "$@" >"$log"; then
        cat "$log"
        return 1
    fi
    if grep -E 'warning|IL[23][0-9]{3}' "$log"; then
        echo "the compiler warns: see above"
        return 1
    fi
    touch "$log.ok"
}

# assert_floors FRAMEWORK ASSETS [PREFIX]: whether restore took the lowest version of each dependency that eng/dependencies.txt
# has, or of those whose names begin with PREFIX.
assert_floors() {
    local framework=$1 assets=$2 prefix=${3:-} on id version ok=0
    while read -r _ on id version _; do
        [[ $on == "$framework" && -n $version && $id == "$prefix"* ]] || continue
        # The lower end of a range.
        version=${version#[}
        version=${version%%,*}
        if ! grep -q "\"$id/$version\": {" "$assets"; then
            echo "$id was not restored as $version"
            ok=1
        fi
    done < <(grep -v '^#' eng/dependencies.txt)
    return $ok
}

#!/usr/bin/env bash
# The native host for Graviton, compiled across and emulated, passes the tests of the host.
source eng/checks.sh

needs aarch64-linux-gnu-gcc aarch64-linux-gnu-objcopy qemu-aarch64-static apt-get
uses moto_server

# The compiler of .NET calls the linker as clang, with --target, which gcc does not know.
linker=$work/arm64-linker
cat >"$linker" <<'BASH'
#!/usr/bin/env bash
for argument in "$@"; do
    shift
    [[ $argument == --target=* ]] || set -- "$@" "$argument"
done
exec aarch64-linux-gnu-gcc "$@"
BASH
chmod +x "$linker"
publish_native samples/LambdaHost linux-arm64 -p:CppCompilerAndLinker="$linker" -p:ObjCopyName=aarch64-linux-gnu-objcopy

# The host asks OpenSSL for its hashes. The package of the other architecture is unpacked here, and installed nowhere.
libraries=$work/arm64-libraries
mkdir -p "$libraries"/{lists,cache}/partial "$libraries"/cache/archives/partial
(
    cd "$libraries"
    options=(-qq -o APT::Architecture=arm64 -o APT::Architectures::=arm64 -o Dir::State::lists="$PWD/lists" -o Dir::Cache="$PWD/cache")
    apt-get "${options[@]}" update
    apt-get "${options[@]}" download libssl3:arm64
    dpkg --extract libssl3_*.deb .
)

host=$work/arm64-host
cat >"$host" <<BASH
#!/usr/bin/env bash
exec qemu-aarch64-static -L /usr/aarch64-linux-gnu -E LD_LIBRARY_PATH="$libraries/usr/lib/aarch64-linux-gnu" \
    "$native/LambdaHost/release_linux-arm64/LambdaHost" "\$@"
BASH
chmod +x "$host"

# The emulator's memory and times say nothing about the function's.
start_kms
HEALTHEVENTS_NATIVE_HOST=$host run_tests tests/HealthEvents.LambdaHost.Tests \
    --filter 'FullyQualifiedName!~memory&FullyQualifiedName!~before_the_first_invocation'

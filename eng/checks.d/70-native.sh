#!/usr/bin/env bash
# The native host compiles without a warning, its zip is what Lambda takes, and it passes the tests of the host.
source eng/checks.sh

needs gcc objdump unzip
uses moto_server
publish_native samples/LambdaHost linux-x64
host=$native/LambdaHost/release_linux-x64/LambdaHost

# One executable with the name that Lambda looks for, at the root.
listing=$(unzip -Z "$native/LambdaHost/function-linux-x64.zip" | grep -E '^[-d]')
echo "$listing"
[[ $listing =~ ^-rwx.*[[:space:]]bootstrap$ && $(wc -l <<<"$listing") == 1 ]]

# Amazon Linux 2023 has glibc 2.34, and a program does not run with an older one than it was linked with.
newest=$(objdump -T "$host" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1)
echo "needs $newest"
[[ $(printf '%s\nGLIBC_2.34\n' "$newest" | sort -V | tail -1) == GLIBC_2.34 ]]

start_kms
HEALTHEVENTS_NATIVE_HOST=$host run_tests tests/HealthEvents.LambdaHost.Tests

#!/usr/bin/env bash
# The native host starts as fast, and takes as little memory, as bench/cold-start demands.
source eng/checks.sh

needs gcc python3 boto3
publish_native samples/LambdaHost linux-x64
publish_native bench/cold-start/Floor linux-x64

# It compares a few milliseconds, on a machine that may be busy: it must hold once in three runs.
for _ in 1 2 3; do
    dotnet run --project bench/cold-start --configuration Release -- \
        --native "$native/LambdaHost/release_linux-x64/LambdaHost" --floor "$native/Floor/release_linux-x64/cold-start-floor" && exit
done
exit 1

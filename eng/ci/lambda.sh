# Checks of the Lambda host as it will really run. Sourced by .ci/run, which sets work, clone and packages, and provides
# have and unless_ci. The net8.0 compiler is used where the packs of net10.0 are not to be had.

native_framework=${HEALTHEVENTS_NATIVE_FRAMEWORK:-net8.0}
native=
native_floor=

# In a clone of its own: publishing for another framework rewrites what the other checks restored.
publish_native() {
    have gcc unzip || { unless_ci; return; }
    local published=$work/native output
    git clone --quiet "$clone" "$published" || return 1
    output=$(cd "$published" &&
        dotnet publish samples/LambdaHost --configuration Release --runtime linux-x64 -p:HostFramework="$native_framework" &&
        dotnet publish bench/cold-start/Floor --configuration Release --runtime linux-x64 -p:HostFramework="$native_framework") ||
        { echo "$output"; return 1; }
    if grep -E 'warning|IL[23][0-9]{3}' <<<"$output"; then
        echo "the compiler warns: see above"
        return 1
    fi

    native=$published/artifacts/publish/LambdaHost/release_linux-x64/LambdaHost
    native_floor=$published/artifacts/publish/Floor/release_linux-x64/cold-start-floor
    check_zip "$published/artifacts/publish/LambdaHost/function-linux-x64.zip" && check_libc "$native"
}

# One executable with the name that Lambda looks for, at the root.
check_zip() {
    local listing
    listing=$(unzip -Z "$1" | grep -E '^[-d]') || return 1
    echo "$listing"
    [[ $listing =~ ^-rwx.*[[:space:]]bootstrap$ && $(wc -l <<<"$listing") == 1 ]]
}

# Amazon Linux 2023 has glibc 2.34, and a program runs with no older one than it was linked with.
check_libc() {
    have objdump || { unless_ci; return; }
    local newest
    newest=$(objdump -T "$1" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1)
    echo "needs $newest"
    [[ $(printf '%s\nGLIBC_2.34\n' "$newest" | sort -V | tail -1) == GLIBC_2.34 ]]
}

is_published() {
    [[ -n $native ]] && return 0
    echo "skipped: there is no native executable"
    return 1
}

test_native() {
    is_published || { unless_ci; return; }
    (cd "$clone" && HEALTHEVENTS_NATIVE_HOST=$native dotnet test tests/HealthEvents.LambdaHost.Tests)
}

check_stack() {
    have cfn-lint || { unless_ci; return; }
    cfn-lint "$clone/samples/LambdaHost/template.yaml"
}

# A ratio of a few milliseconds, on a machine that may be busy: it must hold once in three runs.
measure_cold_start() {
    is_published || { unless_ci; return; }
    if ! python3 -c 'import boto3' 2>/dev/null; then
        echo "skipped: python3 with boto3 is not installed"
        unless_ci
        return
    fi

    for _ in 1 2 3; do
        (cd "$clone" && dotnet run --project bench/cold-start --configuration Release -- --native "$native" --floor "$native_floor") && return 0
    done
    return 1
}

# Installs the templates as a user would, makes a project of each, and runs the tests of the samples against what came out.
use_templates() {
    local hive=$work/hive made=$work/made package
    package=$(echo "$packages"/HealthEvents.Templates.[0-9]*.nupkg)
    dotnet new install "$package" --debug:custom-hive "$hive" &&
        dotnet new healthevents-lambda --name my-alerts --output "$made/lambda" --debug:custom-hive "$hive" &&
        dotnet new healthevents-console --name my-job --output "$made/console" --debug:custom-hive "$hive" || return 1
    for project in lambda console; do
        dotnet build "$made/$project" --output "$made/$project/out" -warnaserror -p:RestoreAdditionalProjectSources="$packages" \
            -p:RestorePackagesPath="$work/restored" -p:RestoreFallbackFolders="${NUGET_PACKAGES:-$HOME/.nuget/packages}" || return 1
    done

    (cd "$clone" && HEALTHEVENTS_CONSOLE_HOST=$made/console/out/my-job.dll dotnet test tests/HealthEvents.EndToEnd --filter FullyQualifiedName~ConsoleHost) || return 1
    (cd "$clone" && HEALTHEVENTS_NATIVE_HOST=$made/lambda/out/my-alerts dotnet test tests/HealthEvents.LambdaHost.Tests --filter 'FullyQualifiedName!~memory')
}

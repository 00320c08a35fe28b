# shellcheck shell=bash
# Runs the random tests longer than `dotnet test` does. Sourced by .ci/run.

# 200,000 mutants through the reader. The seed is printed on failure.
check_mutants() {
    (cd "$clone" && HEALTHEVENTS_MUTANTS=200000 dotnet test tests/HealthEvents.Abstractions.Tests --configuration Release \
        --filter FullyQualifiedName~MutationTests) 2>&1 | tee -a "$work/tests.log"
}

# Tens of thousands of hostile summaries through the formatters.
check_hostile_text() {
    (cd "$clone" && HEALTHEVENTS_PROPERTY_CASES=20000 dotnet test tests/HealthEvents.Formatters.Tests --configuration Release \
        --filter FullyQualifiedName~HostileText) 2>&1 | tee -a "$work/tests.log"
}

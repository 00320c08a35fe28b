#!/usr/bin/env bash
# The code is formatted as .editorconfig says.
source eng/checks.sh

dotnet restore --verbosity quiet
dotnet format --verify-no-changes --no-restore

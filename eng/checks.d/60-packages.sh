#!/usr/bin/env bash
# Everything packs, and each package depends on what eng/dependencies.txt says, and on nothing else.
source eng/checks.sh

needs unzip
pack_all
ls -1 "$packages"

# One line for each dependency: package, framework, dependency, range. Packages of this repository are of one version.
list_dependencies() {
    local file package
    for file in "$packages"/*.nupkg; do
        package=$(basename "$file" | sed -E 's/\.[0-9]+\..*//')
        unzip -p "$file" "$package.nuspec" | awk -v package="$package" -F'"' '
            /<group targetFramework=/ { framework = $2 }
            /<dependency id=/ { gsub(" ", "", $4); print package, framework, $2, ($2 ~ /^HealthEvents\./ ? "" : $4) }'
    done | sed 's/ $//' | LC_ALL=C sort
}

diff --label eng/dependencies.txt --label "the packages" --unified=0 <(grep -v '^#' eng/dependencies.txt) <(list_dependencies)

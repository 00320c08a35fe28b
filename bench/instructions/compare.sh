#!/usr/bin/env bash
# compare.sh EXPECTED COUNTED: holds what count.sh counted against what a file expects. More than 3 % above is a failure. More than
# 3 % below is a gain that the file should keep.
set -euo pipefail

awk -v percent=3 '
    NF != 2 || /^#/ { next }
    FNR == NR { expected[$1] = $2; next }
    { counted[$1] = $2; order[++stages] = $1 }
    END {
        for (stage in expected) {
            if (!(stage in counted)) {
                printf "%s is expected, and was not counted\n", stage
                failed = 1
            }
        }
        for (i = 1; i <= stages; i++) {
            stage = order[i]
            floor = stage == "read" ? "tokenize" : stage "-floor"
            remark = floor in counted ? sprintf(", %.2f of %s", counted[stage] / counted[floor], floor) : ""
            if (!(stage in expected)) {
                printf "        %s %d%s\n", stage, counted[stage], remark
                continue
            }
            verdict = "ok"
            more = (counted[stage] / expected[stage] - 1) * 100
            if (more > percent) {
                verdict = "MORE"
                failed = 1
            } else if (more < -percent) {
                verdict = "fewer"
                gained = 1
            }
            printf "%-7s %s %d, expected %d (%+.1f %%)%s\n", verdict, stage, counted[stage], expected[stage], more, remark
        }
        if (failed) {
            print "The line takes more instructions than it did. If that is what it should cost now, say why in the commit and renew"
        } else if (gained) {
            print "The line takes fewer instructions than expected. Keep the gain: renew"
        }
        if (failed || gained) {
            print "bench/instructions/expected.txt as bench/README.md says."
        }
        exit failed
    }' "$1" "$2"

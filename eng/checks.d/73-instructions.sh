#!/usr/bin/env bash
# An event takes no more instructions from bytes to bytes than bench/instructions/expected.txt says.
source eng/checks.sh

needs gcc valgrind
publish_native bench/instructions linux-x64
here=bench/instructions
counts=$work/instructions.txt

"$here/count.sh" "$native/Instructions/release_linux-x64/line-instructions" \
    tokenize read slack-floor slack google-chat-floor google-chat >"$counts"
"$here/compare.sh" "$here/expected.txt" "$counts"

# A comparison that cannot fail compares nothing: it must see 4 % more, and a stage that is gone.
more=$work/more-instructions.txt
awk '$1 == "slack" { $2 = int($2 * 1.04) } { print }' "$here/expected.txt" | grep -v '^#' >"$more"
for wrong in "$more" <(grep -v '^slack ' "$more"); do
    if "$here/compare.sh" "$here/expected.txt" "$wrong" >/dev/null; then
        echo "the comparison lets pass what it should not"
        exit 1
    fi
done

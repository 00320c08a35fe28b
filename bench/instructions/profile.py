"""profile.py PROGRAM STAGE [FUNCTIONS]: where the instructions of a stage go, by function, for one event of those in events.

It needs valgrind, and the symbols beside the program, PROGRAM.dbg. callgrind gives up on those and names functions by address.
"""
import bisect
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROUNDS = 400

program, stage = sys.argv[1:3]
shown = int(sys.argv[3]) if len(sys.argv) > 3 else 40
events = sorted(pathlib.Path(__file__).with_name("events").glob("*.json"))

# As count.sh does, which says why.
environment = {**os.environ, "DOTNET_GCgen0size": "40000000", "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-ERMS"}
with tempfile.TemporaryDirectory() as work:
    shutil.copy(program, f"{work}/program")
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={work}/out", f"{work}/program", stage, str(ROUNDS), *events],
        env=environment, check=True, capture_output=True)
    annotated = subprocess.run(["callgrind_annotate", "--threshold=100", f"{work}/out"], check=True, capture_output=True, text=True).stdout

symbols = []
for line in subprocess.run(["nm", "--defined-only", f"{program}.dbg"], check=True, capture_output=True, text=True).stdout.splitlines():
    address, kind, name = line.split(" ", 2)
    if kind in "tTwW":
        symbols.append((int(address, 16), name))
symbols.sort()
addresses = [address for address, _ in symbols]

counts = collections.Counter()
for count, name in re.findall(r"^ *([\d,]+) \([^)]*\)\s+(\S+)", annotated, re.M):
    if known := re.search(r"0x[0-9a-f]{16}", name):
        name = symbols[bisect.bisect(addresses, int(known[0], 16)) - 1][1]
    counts["all, with the start" if name == "PROGRAM" else name] += int(count.replace(",", ""))
for name, count in counts.most_common(shown):
    print(f"{count / ROUNDS / len(events):10.0f}  {name}")

// Checks rendered payloads against the vendor's own types: node check.mjs CHANNEL < payloads.jsonl
// In the same run it checks payloads that are known to be bad, and fails if one of them passes.
import { createInterface } from "node:readline";
import { badPayloads } from "./bad-payloads.mjs";

const channel = process.argv[2];
if (!Object.hasOwn(badPayloads, channel ?? "")) {
  console.error(`usage: node check.mjs ${Object.keys(badPayloads).join("|")} < payloads.jsonl`);
  process.exit(2);
}

const { check } = await import(`./${channel}.mjs`);
const payloads = [];
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== "") {
    payloads.push(JSON.parse(line));
  }
}

const bad = Object.entries(badPayloads[channel]);
const problems = check([...payloads, ...bad.map(([, payload]) => payload)]);
const failures = problems.slice(0, payloads.length).flatMap((found, index) => found.map((problem) => `line ${index + 1}: ${problem}`));
const missed = bad.filter((_, index) => problems[payloads.length + index].length === 0).map(([reason]) => `a bad payload passed: ${reason}`);
if (payloads.length === 0) {
  failures.push("no payloads to check");
}

for (const line of [...failures, ...missed]) {
  console.error(`${channel}: ${line}`);
}
console.log(`${channel}: ${payloads.length} payloads, ${failures.length} problems; ${bad.length - missed.length} of ${bad.length} bad payloads rejected`);
process.exitCode = failures.length + missed.length === 0 ? 0 : 1;

// Says of each message whether the validator of AWS accepts it: node validate.mjs < cases.jsonl
// A case is {"message": TEXT, "certificates": {ADDRESS: PEM}}. Nobody is asked: certificates come from the case.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";

const require = createRequire(import.meta.url);
let certificates = {};
require("node:https").get = (address, answer) => {
  const body = new PassThrough();
  const certificate = certificates[address];
  body.statusCode = certificate === undefined ? 404 : 200;
  answer(body);
  body.end(certificate ?? "");
  return body;
};

for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  certificates = given.certificates;

  // It keeps certificates by address, and each case has its own.
  delete require.cache[require.resolve("sns-validator")];
  const Validator = require("sns-validator");
  const error = await new Promise((resolve) => new Validator().validate(given.message, resolve));
  console.log(error === null ? "accepted" : `refused: ${error.message}`);
}

// Checks Google Chat messages against the protocol descriptors that Google publishes in @google-apps/chat.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import protobuf from "protobufjs";

const descriptors = fileURLToPath(import.meta.resolve("@google-apps/chat/build/protos/protos.json"));
const root = protobuf.Root.fromJSON(JSON.parse(readFileSync(descriptors, "utf8")));
root.resolveAll();
const message = root.lookupType("google.chat.v1.Message");

const integers = { int32: [-(2 ** 31), 2 ** 31 - 1], uint32: [0, 2 ** 32 - 1] };

/** The problems of each message: an empty list where there are none. */
export function check(payloads) {
  return payloads.map((payload) => {
    const problems = [];
    checkObject(payload, message, "", problems);
    if (problems.length === 0) {
      checkWhole(payload, problems);
    }
    return problems;
  });
}

function checkObject(value, type, path, problems) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    problems.push(`${path}: not an object (${type.name})`);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const field = type.fields[name];
    const at = `${path}/${name}`;
    if (!field) {
      problems.push(`${at}: unknown field of ${type.name}`);
    } else if (field.options?.["(google.api.field_behavior)"] === "OUTPUT_ONLY") {
      problems.push(`${at}: output only`);
    } else {
      checkField(member, field, at, problems);
    }
  }
  for (const group of type.oneofsArray) {
    checkOneOf(value, group, path, problems);
  }
}

function checkOneOf(value, group, path, problems) {
  const present = group.oneof.filter((name) => name in value);
  // What a widget is stands in a group called data. Other groups may be empty.
  if (present.length > 1 || (group.name === "data" && present.length === 0)) {
    problems.push(`${path}: ${present.length ? present.join(" and ") : "nothing"} of ${group.parent.name}.${group.name}, which takes one`);
  }
}

function checkField(value, field, path, problems) {
  if (!field.repeated) {
    checkValue(value, field, path, problems);
  } else if (!Array.isArray(value)) {
    problems.push(`${path}: not an array`);
  } else {
    value.forEach((item, index) => checkValue(item, field, `${path}/${index}`, problems));
  }
}

function checkValue(value, field, path, problems) {
  const type = field.resolvedType;
  if (type instanceof protobuf.Enum) {
    if (!(value in type.values)) {
      problems.push(`${path}: ${JSON.stringify(value)} is not a value of ${type.name}`);
    }
  } else if (type) {
    checkObject(value, type, path, problems);
  } else if (!isScalar(value, field.type)) {
    problems.push(`${path}: ${JSON.stringify(value)} is not of type ${field.type}`);
  }
}

function isScalar(value, type) {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "bool":
      return typeof value === "boolean";
    case "float":
    case "double":
      return Number.isFinite(value);
    default: {
      const [least, most] = integers[type] ?? [];
      return Number.isInteger(value) && value >= least && value <= most;
    }
  }
}

/** What the documentation says of a whole message and no descriptor can. The message is sound otherwise. */
function checkWhole(payload, problems) {
  const bytes = Buffer.byteLength(JSON.stringify(payload));
  if (bytes > 32_000) {
    problems.push(`${bytes} bytes, of 32000`);
  }
  const cards = payload.cardsV2 ?? [];
  if (cards.length > 1 && new Set(cards.map((card) => card.cardId)).size < cards.length) {
    problems.push("/cardsV2: two cards share a cardId");
  }
  for (const [index, { card }] of cards.entries()) {
    const widgets = countWidgets(card);
    if (widgets > 100) {
      problems.push(`/cardsV2/${index}: ${widgets} widgets, of 100`);
    }
  }
}

function countWidgets(value) {
  if (value === null || typeof value !== "object") {
    return 0;
  }
  const own = Array.isArray(value.widgets) ? value.widgets.length : 0;
  return Object.values(value).reduce((sum, member) => sum + countWidgets(member), own);
}

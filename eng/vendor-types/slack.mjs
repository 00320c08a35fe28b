// Checks Slack messages against the types that Slack publishes in @slack/types, with the TypeScript compiler.
import { fileURLToPath } from "node:url";
import ts from "typescript";

const file = fileURLToPath(new URL("payloads.generated.ts", import.meta.url)); // It exists in memory only.
const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ["lib.es2022.d.ts"],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

// KnownBlock, because AnyBlock takes whatever has a type. Legacy members of attachments make webhooks answer 400.
const preamble = `
import type { KnownBlock, MessageAttachment } from "@slack/types";
type Attachment = Pick<MessageAttachment, "color" | "fallback"> & { blocks?: KnownBlock[] };
interface Message {
  text: string; blocks?: KnownBlock[]; attachments?: Attachment[]; thread_ts?: string; mrkdwn?: boolean;
  unfurl_links?: boolean; unfurl_media?: boolean;
}
`;

/** The problems of each message: an empty list where there are none. */
export function check(payloads) {
  const starts = [];
  let source = preamble;
  payloads.forEach((payload, index) => {
    starts.push(source.length);
    source += `export const payload${index}: Message = ${JSON.stringify(payload)};\n`;
  });

  const problems = payloads.map(() => []);
  for (const diagnostic of compile(source)) {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
    const index = diagnostic.file?.fileName === file ? starts.findLastIndex((start) => start <= diagnostic.start) : -1;
    if (index < 0) {
      throw new Error(`The types themselves do not compile: ${text}`);
    }
    problems[index].push(text);
  }
  return problems;
}

function compile(source) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, options.target, true) : getSourceFile.call(host, name, ...rest);
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
}

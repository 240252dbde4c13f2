/** What a file is by its beginning, where it is none that can be read: each kind has words of its own in the messages. */
import { startsWith } from "./encoding";
import type { ReleaseFaultCode } from "./faults/fault";

const BINARY: readonly { readonly code: ReleaseFaultCode; readonly bytes: readonly number[] }[] = [
  // The container of .xls files, and of .xlsx files behind a password.
  { code: "oldExcel", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  // Excel 2 to 4, which had no container.
  { code: "oldExcel", bytes: [0x09, 0x08] },
  { code: "archive", bytes: [0x1f, 0x8b] },
  { code: "archive", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { code: "archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { code: "archive", bytes: [0x42, 0x5a, 0x68] },
  { code: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

export function binaryKind(bytes: Uint8Array): ReleaseFaultCode | undefined {
  return BINARY.find((kind) => startsWith(bytes, kind.bytes))?.code;
}

export type TextKind = "json" | "csv" | ReleaseFaultCode;

/** In characters. */
const BEGINNING = 4_000;

/** The kind of a text by its beginning; our own JSON file is recognised even if its first characters are lost. */
export function textKind(text: string): TextKind {
  const start = text.slice(0, BEGINNING).trimStart();
  if (start.slice(0, 1_000).includes('"schemaVersion"')) return "json";
  if (start.startsWith("[") || isJsonLines(start)) return "otherJson";
  if (start.startsWith("{")) return "json";
  return /^<[!?a-z]/i.test(start) ? markupKind(start) : "csv";
}

/** One object a line, as annotation tools export. */
function isJsonLines(start: string): boolean {
  return /^\{.*\}[ \t]*\r?\n\s*\{/.test(start);
}

function markupKind(start: string): ReleaseFaultCode {
  if (/urn:schemas-microsoft-com:office:spreadsheet|Excel\.Sheet/i.test(start)) return "xmlSpreadsheet";
  if (/urn:QDA-XML|<(?:\w+:)?CodeBook\b/i.test(start)) return "codeList";
  if (/urn:schemas-microsoft-com:office:excel|^<(?:table|tr|thead|tbody)\b/i.test(start)) return "htmlTable";
  return /^<(?:!doctype\s+html|html|head|body|meta)\b/i.test(start) ? "webPage" : "otherXml";
}

const CODES = new Set(["code", "codes", "codename", "tag", "name", "代码", "编码", "标签", "节点"]);
const MEANINGS = new Set([
  ...["description", "definition", "memo", "comment"],
  ...["说明", "描述", "定义", "备注"],
]);

/** The list of codes of a program for qualitative analysis: code and meaning, without evidence of cities. */
export function isCodeList(text: string): boolean {
  const [line = ""] = text.trimStart().split(/\r?\n|\r/, 1);
  const headers = line.split(/[,;\t|]/).map((cell) => cell.replaceAll('"', "").trim().toLowerCase());
  return headers.some((each) => CODES.has(each)) && headers.some((each) => MEANINGS.has(each));
}

import fc from "fast-check";
import { bundledDataset, faultText } from "../../src/dataset";
import type { Fault } from "../../src/dataset";
import { findSyntaxError } from "../../src/dataset/check/jsonSyntax";
import { readDatasetJson } from "../../src/dataset/check/readDatasetJson";

const text = JSON.stringify(bundledDataset, null, 2);

function faultOf(json: string): Fault | undefined {
  const result = readDatasetJson(json);
  return "faults" in result ? result.faults[0] : undefined;
}

describe("reading a data file", () => {
  it("reads what was written, with a byte order mark too", () => {
    expect(readDatasetJson(text)).toEqual({ dataset: bundledDataset });
    expect(readDatasetJson(`\uFEFF${text}`)).toEqual({ dataset: bundledDataset });
  });

  it("checks what it has read", () => {
    expect(faultOf("[]")).toEqual({ path: "", code: "type", expected: "object", received: "list" });
  });

  const broken: [what: string, json: string, fault: object][] = [
    ["empty file", "", { code: "json.empty" }],
    ["white space only", "\uFEFF \n\t", { code: "json.empty" }],
    [
      "comma before a bracket",
      '{\n  "a": [1, 2,]\n}',
      { code: "json.syntax", line: 2, column: 14, found: "]" },
    ],
    ["comma before a brace", '{"a": 1,}', { code: "json.syntax", line: 1, column: 9, found: "}" }],
    [
      "comma that is missing",
      '{\n"a": 1\n"b": 2}',
      { code: "json.syntax", line: 3, column: 1, found: '"b": 2}' },
    ],
    ["colon that is missing", '{"a" 1}', { code: "json.syntax", line: 1, column: 6, found: "1}" }],
    ["full-width comma", '{"a": 1，"b": 2}', { code: "json.syntax", line: 1, column: 8, found: '，"b": 2}' }],
    ["typographic quotes", "{“a”: 1}", { code: "json.syntax", line: 1, column: 2, found: "“a”: 1}" }],
    ["single quotes", "{'a': 1}", { code: "json.syntax", line: 1, column: 2, found: "'a': 1}" }],
    ["bare name", "{a: 1}", { code: "json.syntax", line: 1, column: 2, found: "a: 1}" }],
    ["comment", '{\r\n// c\r\n"a": 1}', { code: "json.syntax", line: 2, column: 1, found: "// c" }],
    ["line break in a text", '{"a": "b\nc"}', { code: "json.syntax", line: 1, column: 7, found: '"b' }],
    ["wrong escape", '["C:\\data"]', { code: "json.syntax", line: 1, column: 2, found: '"C:\\data"]' }],
    ["leading zero", "[01]", { code: "json.syntax", line: 1, column: 3, found: "1]" }],
    ["wrong bracket", '{"a": [1}', { code: "json.syntax", line: 1, column: 9, found: "}" }],
    ["second value", "{} {}", { code: "json.syntax", line: 1, column: 4, found: "{}" }],
    ["web page", "<!DOCTYPE html>", { code: "json.syntax", line: 1, column: 1, found: "<!DOCTYPE ht" }],
    ["breaks off", '{"a":\n[1,', { code: "json.unfinished", line: 2, column: 4 }],
    ["breaks off in a text", '{"a": "b\\', { code: "json.unfinished", line: 1, column: 7 }],
    ["breaks off in a word", "[tru", { code: "json.unfinished", line: 1, column: 2 }],
  ];

  it.each(broken)("%s", (_what, json, fault) => {
    const found = faultOf(json);
    expect(found).toEqual({ path: "", ...fault });
    expect(faultText(found!, "zh")).toMatch(/。$/);
    expect(faultText(found!, "en")).toMatch(/\.$/);
  });

  it("tells a file that was cut off anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
        expect(faultOf(text.slice(0, length))?.code).toBe("json.unfinished");
      }),
    );
  });

  it("finds a place in a text exactly when it is no JSON", () => {
    const piece = fc.constantFrom(
      ...'[]{},:"\\/ \n\t01-+.eEu\u0000，“'.split(""),
      "true",
      "null",
      '"a"',
      "1",
      '{"a":1}',
    );
    const almostJson = fc.tuple(fc.json(), fc.nat(), piece).map(([json, at, junk]) => {
      const index = at % (json.length + 1);
      return json.slice(0, index) + junk + json.slice(index + (at % 2));
    });
    const isJson = (json: string) => {
      try {
        JSON.parse(json);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join("")),
          almostJson,
          fc.json(),
        ),
        (json) => {
          expect(findSyntaxError(json) === undefined).toBe(isJson(json));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("survives a text that is long or deep beyond reason", () => {
    expect(faultOf("[".repeat(100_000))?.code).toBe("json.deep");
    expect(faultOf(`["${"\\n".repeat(3_000_000)}",]`)?.code).toBe("json.syntax");
    expect(faultOf(`"${"字".repeat(3_000_000)}`)?.code).toBe("json.unfinished");
  });
});

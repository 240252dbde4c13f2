/** Files that are not as they were written: each is refused with reasons, or read into sound data. */
import { isDeepStrictEqual } from "node:util";
import Papa from "papaparse";
import { randomNumbers } from "../../host/cli/madeUpDataset";
import { bundledDataset, type Dataset, type EvidenceRecord } from "../../src/dataset";
import { releaseCsv, releaseJson } from "../../src/releases";
import { edited, pathsOf, valueAt, type Json } from "../dataset/edit";
import { utf16 } from "./encode";
import { bytesChanged, CELLS, cut, oneOf, shuffled, below, type Random } from "./mutations";
import { bytesOf, expectAnswer, read, textOf, told } from "./support";
import { SEED } from "../support/seed";
import { sizeOf } from "../support/sizes";
import { populatedXlsx, withParts } from "./workbookFile";

const COUNT = sizeOf("mutatedFiles");
process.stdout.write(`KCFIN_SEED=${SEED} KCFIN_SIZE=${COUNT} repeats these files\n`);

/** Small, so that most of what is mutated matters. */
const original: Dataset = {
  ...bundledDataset,
  records: bundledDataset.records.filter((_, index) => index % 5 === 0),
};

/** What has to come of a file: a refusal or any sound data; or the original, in any order of its records; or one of these. */
type Expected = "answer" | "original" | "originalOrRefusal" | "refusal";

interface Mutant {
  readonly file: Uint8Array;
  readonly expected: Expected;
}

type Mutation = (random: Random) => Mutant;

const inOrder = (records: readonly EvidenceRecord[]) =>
  records.map((record) => JSON.stringify(record)).sort();

/** As a file would hold it: what is undefined is not there. */
const withoutRecords = (dataset: Dataset): unknown => JSON.parse(JSON.stringify({ ...dataset, records: [] }));

function check({ file, expected }: Mutant): "read" | "refused" {
  const reading = read(file, original);
  expectAnswer(reading);
  if (expected === "original") expect(told(reading)).toEqual([]);
  if (expected === "refusal") expect(reading.status).toBe("faults");
  if (reading.status === "ok" && expected !== "answer") {
    const { dataset } = reading;
    expect(inOrder(dataset.records)).toEqual(inOrder(original.records));
    expect(isDeepStrictEqual(withoutRecords(dataset), withoutRecords(original))).toBe(true);
  }
  return reading.status === "ok" ? "read" : "refused";
}

/** Each mutation in turn, so that all get their share. `share` of the files is this format's. */
function run(share: number, offset: number, mutations: readonly Mutation[]): void {
  const count = Math.round(COUNT * share);
  const outcomes = { read: 0, refused: 0 };
  for (let index = 0; index < count; index++) {
    const random = randomNumbers(SEED + offset + index);
    const kind = index % mutations.length;
    try {
      outcomes[check(mutations[kind]!(random))] += 1;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`KCFIN_SEED=${SEED}, file ${index}, mutation ${kind}:\n${reason}`, { cause: error });
    }
  }
  process.stdout.write(
    `${expect.getState().currentTestName}: ${outcomes.refused} refused, ${outcomes.read} read\n`,
  );
  expect(outcomes.read).toBeGreaterThan(count / 20);
  expect(outcomes.refused).toBeGreaterThan(count / 20);
}

/** The same text as other programs save it. */
function reencoded(random: Random, text: string): Uint8Array {
  const plain = text.replace(/^\uFEFF/, "");
  return oneOf(random, [
    () => bytesOf(plain),
    () => bytesOf(`\uFEFF${plain}`),
    () => utf16(plain, "le", random() < 0.5),
    () => utf16(plain, "be", random() < 0.5),
  ])();
}

describe("mutated files", () => {
  it("JSON", () => {
    const file = releaseJson(original);
    const json: Json = JSON.parse(textOf(file));
    const paths = pathsOf(json);
    const reordered = (value: Json, random: Random): Json => {
      if (value === null || typeof value !== "object") return value;
      if (Array.isArray(value)) return value.map((each) => reordered(each, random));
      return Object.fromEntries(
        shuffled(random, Object.entries(value)).map(([key, each]) => [key, reordered(each, random)]),
      );
    };
    run(0.4, 0, [
      (random) => ({ file: bytesChanged(random, file), expected: "answer" }),
      (random) => ({ file: cut(random, file.slice(0, -2)), expected: "refusal" }),
      (random) => {
        const value = oneOf<() => Json | undefined>(random, [
          () => undefined,
          () => oneOf(random, CELLS),
          () => valueAt(json, oneOf(random, paths)),
        ])();
        const changed = edited(json, oneOf(random, paths), value);
        return { file: bytesOf(JSON.stringify(changed)), expected: "answer" };
      },
      (random) => ({
        file: reencoded(random, JSON.stringify(reordered(json, random), null, below(random, 4))),
        expected: "original",
      }),
    ]);
  });

  it("CSV", () => {
    const file = releaseCsv(original, "zh");
    const rowsIn = (language: "zh" | "en") =>
      Papa.parse<string[]>(textOf(releaseCsv(original, language)), { skipEmptyLines: true }).data;
    const tables = { zh: rowsIn("zh"), en: rowsIn("en") };
    const table = (language: "zh" | "en") => tables[language].map((row) => [...row]);
    const written = (random: Random, rows: readonly (readonly string[])[]) =>
      Papa.unparse(
        rows.map((row) => [...row]),
        {
          delimiter: oneOf(random, [",", ";", "\t"]),
          newline: oneOf(random, ["\n", "\r\n", "\r"]),
          quotes: random() < 0.5,
        },
      );
    run(0.4, 10_000, [
      (random) => ({ file: bytesChanged(random, file), expected: "answer" }),
      (random) => ({ file: cut(random, file), expected: "answer" }),
      (random) => {
        const rows = table("zh");
        for (let left = 1 + below(random, 5); left > 0; left--) {
          const row = oneOf(random, rows);
          row[below(random, row.length + 2)] =
            random() < 0.5 ? oneOf(random, CELLS) : oneOf(random, oneOf(random, rows));
        }
        return { file: bytesOf(written(random, rows)), expected: "answer" };
      },
      (random) => {
        const rows = table("zh");
        const [from, length, to] = [
          below(random, rows.length),
          1 + below(random, 3),
          below(random, rows.length),
        ];
        const moved = random() < 0.5 ? rows.slice(from, from + length) : rows.splice(from, length);
        if (random() < 0.7) rows.splice(to, 0, ...moved);
        return { file: bytesOf(written(random, rows)), expected: "answer" };
      },
      (random) => {
        const rows = table(oneOf(random, ["zh", "en"] as const));
        const order = shuffled(random, [...(rows[0] ?? []).keys()]);
        const [header = [], ...body] = rows.map((row) => [
          ...order.map((index) => row[index] ?? ""),
          "我的列",
        ]);
        const mixed = shuffled(random, body).flatMap((row) =>
          random() < 0.1 ? [row.map(() => ""), row] : [row],
        );
        return { file: reencoded(random, `${written(random, [header, ...mixed])}\n`), expected: "original" };
      },
    ]);
  });

  it("workbooks", async () => {
    // Without matrix and charts, which are not read and take their time to be packed a thousand times.
    const file = withParts(await populatedXlsx("zh", original), (xml, name) =>
      /styles|theme|drawing|chart/.test(name) || (xml.length > 80_000 && !xml.includes("<tableParts"))
        ? undefined
        : xml,
    );
    const parts = new Map<string, string>();
    withParts(file, (xml, name) => (parts.set(name, xml), xml));
    const names = [...parts.keys()].filter((name) =>
      /workbook|sheets\/sheet|table|sharedStrings|rels$/.test(name),
    );
    const inPart = (random: Random, change: (xml: string) => string) => {
      const name = oneOf(random, names);
      return withParts(file, (xml, part) => (part === name ? change(xml) : xml), 0);
    };
    run(0.2, 20_000, [
      // The checksums of the file see every byte that matters.
      (random) => ({ file: bytesChanged(random, file), expected: "originalOrRefusal" }),
      (random) => ({ file: cut(random, file), expected: "refusal" }),
      (random) => ({
        file: inPart(random, (xml) => textOf(bytesChanged(random, bytesOf(xml)))),
        expected: "answer",
      }),
      (random) => ({
        file: inPart(random, (xml) => {
          const texts = [...xml.matchAll(/>([^<]+)</g)];
          const found = texts.length === 0 ? undefined : oneOf(random, texts);
          if (found === undefined) return xml;
          const at = found.index + 1;
          const text = oneOf(random, CELLS).replace(/[<&\p{Cc}]/gu, "");
          return xml.slice(0, at) + text + xml.slice(at + (found[1]?.length ?? 0));
        }),
        expected: "answer",
      }),
      (random) => ({
        file: withParts(file, (xml) => xml.replace("?>", "?>\n<!-- x -->"), random() < 0.5 ? 0 : 6),
        expected: "original",
      }),
    ]);
  });
});

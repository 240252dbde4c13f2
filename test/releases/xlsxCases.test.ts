/** Workbooks as other programs and people leave them, made of the product's own file. */
import { unzipSync, zipSync } from "fflate";
import { bundledDataset } from "../../src/dataset";
import { columnName, REQUIRED_TABLES, tableSchema, TABLES, type TableId } from "../../src/workbook";
import { expectAnswer, read, textOf, told } from "./support";
import { partsOf, populatedXlsx, withParts } from "./workbookFile";
import { partNamesChanged, zip64 } from "./zipFiles";

let workbook: Uint8Array = new Uint8Array();
beforeAll(async () => {
  workbook = await populatedXlsx("zh");
});

/** The codes and names of notices; the test fails with what is wrong where the file is not the bundled release. */
function noticesOf(file: Uint8Array): string[] {
  const reading = read(file);
  if (reading.status !== "ok") throw new Error(told(reading).join("\n"));
  expect(reading.dataset).toEqual(bundledDataset);
  return reading.notices.map(({ code, names }) => `${code} ${names.join(", ")}`);
}

describe("packages that Excel opens", () => {
  it.each<[string, (file: Uint8Array) => Uint8Array]>([
    [
      "names of parts in another case",
      (file) => partNamesChanged(file, (name) => name.replace("sharedStrings", "SharedStrings")),
    ],
    ["all of them", (file) => partNamesChanged(file, (name) => name.toUpperCase())],
    ["with backslashes", (file) => partNamesChanged(file, (name) => name.replaceAll("/", "\\"))],
    ["from the root", (file) => partNamesChanged(file, (name) => `/${name}`)],
    ["sizes in the fields of Zip64", zip64],
    [
      "addresses in small letters",
      (file) =>
        withParts(file, (xml, name) =>
          name.startsWith("xl/worksheets/sheet") || name.startsWith("xl/tables/")
            ? xml.replace(/ (?:r|ref)="[A-Z]+\d+(?::[A-Z]+\d+)?"/g, (address) => address.toLowerCase())
            : xml,
        ),
    ],
    [
      "a main part of another name",
      (file) =>
        partNamesChanged(
          withParts(file, (xml, name) =>
            name === "_rels/.rels" ? xml.replace("xl/workbook.xml", "xl/workbook22.xml") : xml,
          ),
          (name) => name.replace("workbook.xml", "workbook22.xml"),
        ),
    ],
  ])("%s", (_name, change) => {
    expect(noticesOf(change(workbook))).toEqual([]);
  });
});

const withTables = (change: (xml: string) => string) =>
  withParts(workbook, (xml, name) => (name.startsWith("xl/tables/") ? change(xml) : xml));

/** Some programs keep the cells and leave the tables out. */
function withoutTables(...tables: readonly TableId[]): Uint8Array {
  const lost = Object.entries(unzipSync(workbook))
    .filter(([name]) => name.startsWith("xl/tables/"))
    .filter(([, bytes]) => tables.some((table) => textOf(bytes).includes(`displayName="${TABLES[table]}"`)))
    .map(([name]) => name);
  return withParts(workbook, (xml, name) => {
    if (lost.includes(name)) return undefined;
    if (!name.includes("worksheets/_rels/")) return xml;
    return lost.reduce(
      (text, part) => text.replace(new RegExp(`<Relationship [^>]*${part.split("/").at(-1)}[^>]*/>`), ""),
      xml,
    );
  });
}

describe("tables that are lost or renamed are found by their headings", () => {
  const all: readonly TableId[] = ["evidence", "measures", "themes", "cities", "targets", "conclusions"];

  it("all of them lost", () => {
    expect(noticesOf(withoutTables(...all))).toEqual([
      "byHeadings 证据!A4, 指标!A4, 指标!K4, 城市!A4, 目标!A4, 差距!A36",
    ]);
  });

  it.each(REQUIRED_TABLES)("one of them lost: %s", (table) => {
    expect(noticesOf(withoutTables(table))).toEqual([expect.stringMatching(/^byHeadings [^,]+$/)]);
  });

  it.each(REQUIRED_TABLES)("one of them renamed: %s", (table) => {
    const file = withTables((xml) => xml.replaceAll(`ame="${TABLES[table]}"`, `ame="表_${table}"`));
    expect(noticesOf(file)).toEqual([expect.stringMatching(/^byHeadings [^,]+$/)]);
  });

  it("evidence alone is read as a CSV file is, and what stays is told", () => {
    const { sheet } = partsOf(workbook, TABLES.evidence);
    const plain = withParts(withoutTables(...all), (xml, name) =>
      name.includes("xl/worksheets/sheet") && name !== sheet
        ? xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>")
        : xml,
    );
    const notices = noticesOf(plain);
    expect(notices[0]).toBe("evidenceOnly 证据");
  });

  it("where several may be meant, they are named and nothing is read", () => {
    const file = withTables((xml) =>
      xml
        .replaceAll(`ame="${TABLES.evidence}"`, 'ame="甲"')
        .replaceAll(`ame="${TABLES.targets}"`, 'ame="乙"'),
    );
    // The sheet of targets gets the headings of the evidence.
    const headings = tableSchema("evidence").columns.map((id) => columnName(id, "zh"));
    const twice = withParts(file, (xml, name) =>
      name.startsWith("xl/tables/") && xml.includes('displayName="乙"')
        ? xml.replace(
            /<tableColumns.*<\/tableColumns>/s,
            `<tableColumns>${headings.map((each, index) => `<tableColumn id="${index + 1}" name="${each}"/>`).join("")}</tableColumns>`,
          )
        : xml,
    );
    const reading = read(twice);
    expectAnswer(reading);
    expect(told(reading)).toEqual(["severalTables"]);
  });
});

describe("headings that people have changed without changing their words", () => {
  const variants: readonly (readonly [string, (heading: string) => string])[] = [
    ["a line break", (heading) => `${heading}_x000a_`],
    ["a blank", (heading) => `${heading} `],
    ["a blank that does not break", (heading) => `\u00a0${heading}`],
    ["a star", (heading) => `*${heading}`],
    ["a blank within", (heading) => `${heading.slice(0, 1)}\u3000${heading.slice(1)}`],
  ];
  const columns = REQUIRED_TABLES.flatMap((table) =>
    tableSchema(table).required.map((column) => [table, column] as const),
  ).map(([table, column], index) => {
    // Reading takes a second: each column is changed in one way, each way is tried.
    const [how = "", change = String] = variants[index % variants.length] ?? [];
    return [table, column, how, change] as const;
  });

  it.each(columns)("%s.%s: %s", (table, column, _how, change) => {
    const heading = columnName(column, "zh");
    const file = withTables((xml) =>
      xml.includes(`displayName="${TABLES[table]}"`)
        ? xml.replace(`name="${heading}"`, `name="${change(heading)}"`)
        : xml,
    );
    expect(noticesOf(file)).toEqual([expect.stringMatching(new RegExp(`^respeltHeadings .+ = ${heading}$`))]);
  });
});

it("rows right below a table are told", () => {
  const { sheet } = partsOf(workbook, TABLES.evidence);
  const file = withParts(workbook, (xml, name) =>
    name === sheet
      ? xml.replace(
          "</sheetData>",
          '<row r="162"><c r="A162" t="inlineStr"><is><t>合肥</t></is></c></row><row r="163"><c r="C163" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
        )
      : xml,
  );
  expect(noticesOf(file)).toEqual(["rowsBelow 证据!A162:A163"]);
});

describe("cells of texts that hold something else", () => {
  const cell = (address: string, content: string) => {
    const { sheet } = partsOf(workbook, TABLES.evidence);
    return withParts(workbook, (xml, name) =>
      name === sheet
        ? xml.replace(
            new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`, "s"),
            `<c r="${address}"${content}</c>`,
          )
        : xml,
    );
  };
  const outcome = (file: Uint8Array) => {
    const reading = read(file);
    expectAnswer(reading);
    return reading.status === "ok"
      ? reading.notices
          .map(({ code, names }) => `${code} ${names.join(", ")}`)
          .filter((line) => !line.startsWith("edited"))
      : told(reading);
  };

  it.each([
    ["an error", "G5", ' t="e"><v>#REF!</v>', ["证据!G5（“摘要”列） errorValue"]],
    ["an error of a formula", "H5", ' t="e"><f>1/0</f><v>#DIV/0!</v>', ["证据!H5（“章节”列） errorValue"]],
    ["an error where a cell may be blank", "K5", ' t="e"><v>#N/A</v>', ["errorValues 证据!K5"]],
    ["an error in a city", "A5", ' t="e"><v>#N/A</v>', ["证据!A5（“城市”列） errorValue"]],
    ["a date", "H5", "><v>46082</v>", ["证据!H5（“章节”列） dateValue"]],
    [
      "a date as the strict standard has it",
      "H5",
      ' t="d"><v>2026-03-01</v>',
      ["证据!H5（“章节”列） dateValue"],
    ],
    ["a number that may have lost its zero", "H5", "><v>2.1</v>", ["numberSections 证据!H5"]],
    ["a whole number", "H5", "><v>2</v>", []],
    [
      "a control character",
      "G5",
      ' t="inlineStr"><is><t>a_x000B_b</t></is>',
      ["证据!G5（“摘要”列） lostCharacter"],
    ],
  ])("%s", (_name, address, content, expected) => {
    expect(outcome(cell(address, content))).toEqual(expected);
  });
});

describe("names as people write them, in cells of the evidence", () => {
  const respelt = (address: string, text: string) => {
    const { sheet } = partsOf(workbook, TABLES.evidence);
    const cell = new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`, "s");
    const inline = `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    return noticesOf(withParts(workbook, (xml, name) => (name === sheet ? xml.replace(cell, inline) : xml)));
  };

  it.each([
    ["a blank within", "A5", "上　海", ["respelled 上␣海 → 上海"]],
    ["a blank behind", "A5", "上海\u00a0", []],
    ["市", "A5", "上海市", []],
    ["a character without width", "A5", "上\u200b海", ["respelled 上‹200B›海 → 上海"]],
    ["the other language", "A5", "Shanghai", []],
    ["full width in an id", "C5", "ＰＯＳ－ＧＯＡＬ", ["respelled ＰＯＳ－ＧＯＡＬ → POS-GOAL"]],
    ["an id in another case", "C5", "pos-goal", []],
    ["a blank in a level", "E5", "详　细", ["respelled 详␣细 → 详细"]],
  ])("%s", (_name, address, text, notices) => {
    expect(respelt(address, text)).toEqual(notices);
  });
});

it("a zip file within that is damaged is told as before", () => {
  const cut = zip64(workbook).slice(0, -30);
  expect(told(read(cut))).toEqual(["workbookDamaged"]);
  expect(told(read(zipSync({ "xl/workbook.bin": new Uint8Array(1) })))).toEqual(["binaryWorkbook"]);
});

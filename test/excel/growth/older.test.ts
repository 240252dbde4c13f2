/** Sheets of earlier versions divide by cities that nobody has coded: that is known, and is over once they are made again. */
import { createIndex } from "../../../src/analysis";
import type { Language } from "../../../src/dataset";
import { growSheets, readCounted } from "../../../src/excel/growth";
import { readFindings, repairFinding } from "../../../src/excel/health";
import { sheetName } from "../../../src/workbook";
import { compareWithAnalysis } from "../../support/agreement";
import { readCalculated } from "../../support/excel";
import { openPopulated } from "../../support/populated";
import { textOf } from "../../releases/support";
import { fixtureBytes, fixtureFolders, openSaved } from "../../support/workbookFixtures";
import { session } from "../refresh/support";
import { addRow, evidence } from "./support";

jest.setTimeout(600_000);

const NEW = { zh: "苏州", en: "Suzhou" } as const;
const CASES = fixtureFolders().flatMap((folder) =>
  (["zh", "en"] as const).map((language) => [folder, language] as const),
);

async function addCity(language: Language): Promise<void> {
  await addRow("cities", { cityId: "suzhou", city: NEW[language] }, language);
}

test.each(CASES)("in a workbook of %s (%s)", async (folder, language) => {
  const { host } = await openSaved(textOf(fixtureBytes(folder, `${language}-populated.json.gz`)));
  await addCity(language);
  expect(await readCounted([NEW[language]])).toEqual([]);
  expect(await growSheets()).toMatchObject({ status: "grown" });
  expect(await readCounted([NEW[language], "x"])).toEqual([NEW[language]]);

  await Excel.run(async (context) => {
    for (const id of ["matrix", "penetration", "gaps"] as const)
      context.workbook.worksheets.getItem(sheetName(id, language)).delete();
    await context.sync();
  });
  for (const finding of (await readFindings()) ?? []) {
    const result = await repairFinding(finding, {}, session("me"));
    expect([finding, result]).toMatchObject([finding, { status: "repaired", unlinked: [] }]);
  }
  expect(await readFindings()).toEqual([]);
  expect(await readCounted([NEW[language]])).toEqual([]);
  const dataset = await evidence();
  const index = createIndex(dataset);
  expect([index.cities.size, index.codedCities.length]).toEqual([17, 16]);
  const { differences } = compareWithAnalysis(await readCalculated(language), dataset, language, "hefei");
  expect(differences).toEqual([]);
  host.dispose();
});

test("not in one of today's", async () => {
  const host = await openPopulated("zh");
  await addCity("zh");
  await growSheets();
  expect(await readCounted([NEW.zh])).toEqual([]);
  host.dispose();
});

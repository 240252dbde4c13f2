/** Sheets whose cities, measures, themes and periods have names that look-ups and criteria could take for something else. */
import type { Dataset, Language } from "../../src/dataset";
import { readCheckList, readEvidence } from "../../src/excel";
import { NAMES } from "../../src/workbook";
import type { ExcelHost } from "../../host";
import { compareWithAnalysis } from "../support/agreement";
import { readCalculated } from "../support/excel";
import { oddDataset } from "../support/oddNames";
import { openPopulated } from "../support/populated";

jest.setTimeout(600_000);
let host: ExcelHost;
afterEach(() => host.dispose());

async function write(name: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[`'${text}`]];
    await context.sync();
  });
}

async function expectAgreement(dataset: Dataset, language: Language, city: string): Promise<void> {
  const { differences, compared } = compareWithAnalysis(
    await readCalculated(language),
    dataset,
    language,
    city,
  );
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(dataset.cities.length * dataset.measures.length);
}

test("every figure is right for each city and in each period", async () => {
  const dataset = oddDataset();
  host = await openPopulated("zh", dataset);
  for (const { id, name } of dataset.cities) {
    await write(NAMES.selectedCity, name.zh);
    await expectAgreement(dataset, "zh", id);
  }
  for (const place of [1, 2]) {
    const other = oddDataset(place);
    await write(NAMES.period, other.periods[place]!.name.zh);
    await expectAgreement(
      { ...other, recommendations: dataset.recommendations },
      "zh",
      dataset.cities.at(-1)!.id,
    );
  }
});

test("the tables are read as they were written, in the other language too", async () => {
  const dataset = oddDataset();
  host = await openPopulated("en", dataset);
  await expectAgreement(dataset, "en", dataset.cities[0]!.id);
  const coded = ({ records }: Pick<Dataset, "records">) =>
    records.map(({ city, measure, level, period }) => [city, measure, level, period]);
  expect(coded((await readEvidence())!.dataset)).toEqual(coded(dataset));
  expect(await readCheckList()).toEqual([]);
});

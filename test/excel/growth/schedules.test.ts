/** People add to the code tables among edits by hand; all sheets agree in the end, and no edit is lost. */
import type { ExcelHost } from "../../../host";
import { madeUpDataset, randomNumbers } from "../../../host/cli/madeUpDataset";
import type { Dataset } from "../../../src/dataset";
import { growSheets } from "../../../src/excel/growth";
import { compareWithAnalysis } from "../../support/agreement";
import { readCalculated } from "../../support/excel";
import { openPopulated } from "../../support/populated";
import { SEED } from "../../support/seed";
import { sizeOf } from "../../support/sizes";
import { addRow, evidence, formulasOn, write } from "./support";

let host: ExcelHost;
afterEach(() => host.dispose());

async function open(dataset: Dataset): Promise<void> {
  host = await openPopulated("zh", dataset);
}

test("random additions among random edits: all sheets agree, and no edit is lost", async () => {
  const count = sizeOf("growthSchedules");
  process.stdout.write(`KCFIN_SEED=${SEED} KCFIN_SIZE=${count} repeats this run\n`);
  for (let seed = SEED; seed < SEED + count; seed += 1) {
    const faults = await runSchedule(seed).catch((error: unknown) => [String(error)]);
    expect({ seed, faults }).toEqual({ seed, faults: [] });
  }
});

/** A few rounds in which somebody adds to the tables, edits the sheets by hand, and lets them grow. */
async function runSchedule(seed: number): Promise<string[]> {
  const random = randomNumbers(seed);
  const below = (n: number) => Math.floor(random() * n);
  const themeCount = 1 + below(3);
  const size = { cities: 1 + below(4), measures: themeCount + below(5), themes: themeCount };
  const dataset = madeUpDataset(seed, size);
  await open(dataset);
  const remarks: string[] = [];
  const themes = dataset.themes.map(({ id }) => id);
  for (let step = 0; step < 10; step += 1) {
    const name = `own${step}`;
    const sheet = ["矩阵", "渗透率", "差距"][below(3)] ?? "";
    switch (below(6)) {
      case 0:
        await addRow("cities", { cityId: name, city: `市${step}` });
        break;
      case 1:
        await addRow("measures", {
          themeId: themes[below(themes.length)] ?? "",
          measureId: name,
          measure: name,
        });
        break;
      case 2:
        await addRow("themes", { themeId: name, theme: name });
        themes.push(name);
        break;
      case 3:
        // Far right and below: what people write beside the sheets' own parts.
        remarks.push(`remark ${step}`);
        await write(sheet, below(2) === 0 ? `BB${1 + below(20)}` : `A${150 + below(20)}`, `remark ${step}`);
        break;
      case 4:
        await Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          if (below(2) === 0) worksheet.getRange("1:1").insert("Down");
          else worksheet.getRange("BA:BA").insert("Right");
          await context.sync();
        });
        break;
      default: {
        const { status } = await growSheets();
        if (!["grown", "complete"].includes(status)) return [status];
      }
    }
  }
  await growSheets();
  const again = await growSheets();
  if (again.status !== "complete") return [again.status];
  const grids = await Promise.all(["矩阵", "渗透率", "差距"].map(formulasOn));
  const lost = remarks.filter((remark) => !grids.flat(2).includes(remark));
  const { differences } = compareWithAnalysis(
    await readCalculated("zh"),
    await evidence(),
    "zh",
    dataset.cities[0]?.id ?? "",
  );
  host.dispose();
  return [...lost, ...differences];
}

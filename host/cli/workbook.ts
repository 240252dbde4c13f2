/** `npm run workbook`: the finished workbook as a file, on a machine without Excel. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { bundledDataset } from "../../src/dataset";
import { sheetName, SHEET_IDS } from "../../src/workbook";
import { openAddIn, removeFirstSheet } from "./addIn";
import { command, readLanguage, readOptions } from "./options";

const USAGE = "npm run workbook -- [--out kcfin.xlsx] [--lang zh|en]";

void command(USAGE, async () => {
  const { values } = readOptions({
    out: { type: "string", default: "kcfin.xlsx" },
    lang: { type: "string", default: "zh" },
  });
  const language = readLanguage(values.lang);

  console.log("Starting Excel's office.js over an emulated workbook …");
  const { host, populate, dispose } = await openAddIn();
  const result = await populate(language, {
    onProgress: ({ step, done, total }) =>
      console.log(`  ${step}${total > 1 ? ` ${done + 1}/${total}` : ""} …`),
  });
  if (result.status !== "populated")
    throw new Error(`The workbook was not populated: ${JSON.stringify(result)}`);
  const { cellsWritten } = host.counters.values;

  await removeFirstSheet();
  console.log("  saving …");
  const file = await host.exportXlsx();
  dispose();
  await write(values.out, file);

  const { release, cities, measures, records } = bundledDataset;
  console.log(
    [
      `${values.out}: release ${release.id}, ${cities.length} cities × ${measures.length} measures, ${records.length} pieces of evidence`,
      `  sheets: ${SHEET_IDS.map((id) => sheetName(id, language)).join(" ")}`,
      `  ${cellsWritten} cells, ${Math.round(file.length / 1000)} kB`,
    ].join("\n"),
  );
});

async function write(path: string, file: Uint8Array): Promise<void> {
  try {
    await writeFile(path, file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The workbook could not be saved as ${resolve(path)} (${reason}). Choose another place with --out.`,
    );
  }
}

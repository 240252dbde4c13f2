/** Workbooks as the add-in has populated them: populating takes several times as long as opening what was saved. */
import { createHash } from "node:crypto";
import { bundledDataset, type Dataset, type Language } from "../../src/dataset";
import { populate } from "../../src/excel";
import { describeWorkbook } from "../../src/workbook";
import type { ExcelHost, ExcelHostOptions } from "../../host";
import { openExcel } from "./excel";
import { madeOnce } from "./runCache";

/** The document of a workbook that was populated with a dataset, as `model.save()` gives it. */
export function populatedDocument(language: Language, dataset: Dataset = bundledDataset): Promise<string> {
  const data = createHash("sha256").update(JSON.stringify(dataset)).digest("hex").slice(0, 16);
  return madeOnce(`populated-${language}-${data}`, async () => {
    const host = await openExcel(optionsOf(language));
    const result = await populate(describeWorkbook(dataset, language));
    if (result.status !== "populated") throw new Error(`It was not populated: ${JSON.stringify(result)}`);
    const document = host.model.save();
    host.dispose();
    return document;
  });
}

/** Opens such a workbook; the product's code finds its Office.js in the globals. */
export async function openPopulated(
  language: Language,
  dataset: Dataset = bundledDataset,
  options: Omit<ExcelHostOptions, "saved"> = {},
): Promise<ExcelHost> {
  const saved = await populatedDocument(language, dataset);
  return openExcel({ ...optionsOf(language), ...options, saved });
}

function optionsOf(language: Language): Pick<ExcelHostOptions, "contentLanguage"> {
  return { contentLanguage: language === "zh" ? "zh-CN" : "en-US" };
}

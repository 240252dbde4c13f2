import { bundledDataset, type Language } from "../dataset";
import { populate, type PopulateOptions, type PopulateResult } from "../excel";
import { functionLines } from "../functions/help/functionLines";
import { describeWorkbook } from "../workbook";
import { reloadWorkbookEvidence } from "./functionEvidence";

/** Writes the bundled release into the open workbook, which the functions then answer from. */
export async function populateWorkbook(
  language: Language,
  options: PopulateOptions = {},
): Promise<PopulateResult> {
  const description = describeWorkbook(bundledDataset, language, { functions: functionLines(language) });
  const result = await populate(description, options);
  if (result.status === "populated") await reloadWorkbookEvidence();
  return result;
}

import { readEvidence, type WorkbookEvidence } from "./readEvidence";
import { isExcelApiSupported, SHEET_EVENTS_API } from "../kit/requirements";
import { inExcel } from "../kit/inExcel";

/** Pasting and filling raise many events in a row. */
const SETTLE_MILLISECONDS = 300;

export interface EvidenceFollower {
  /** Reads the evidence now, for changes that no event tells of. */
  reload: () => Promise<void>;
}

/**
 * Passes on the workbook's evidence at once (null where it has none) and whenever somebody has changed it; then has Excel
 * recalculate, so that cells with KCFIN functions agree with the sheets. As Excel may lose events, each one only leads to
 * reading everything again.
 *
 * @throws OfficeExtension.Error when the workbook cannot be read the first time
 */
export async function followEvidence(
  onEvidence: (evidence: WorkbookEvidence | null) => void,
): Promise<EvidenceFollower> {
  let known = await readEvidence();
  onEvidence(known);

  const reload = async () => {
    const evidence = await readEvidence();
    if (JSON.stringify(evidence) === JSON.stringify(known)) return;
    known = evidence;
    onEvidence(evidence);
    await recalculate();
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChanged = ({ worksheetId }: Excel.WorksheetChangedEventArgs) => {
    if (known !== null && !known.sheetIds.includes(worksheetId)) return Promise.resolve();
    clearTimeout(timer);
    // If this read fails, the next change leads to another.
    timer = setTimeout(() => void reload().catch(() => undefined), SETTLE_MILLISECONDS);
    return Promise.resolve();
  };
  if (isExcelApiSupported(SHEET_EVENTS_API)) {
    await inExcel(async (context) => {
      context.workbook.worksheets.onChanged.add(onChanged);
      await context.sync();
    });
  }
  return { reload };
}

function recalculate(): Promise<void> {
  return inExcel(async (context) => {
    context.application.calculate("Full");
    await context.sync();
  });
}

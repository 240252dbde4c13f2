/** Follows the workbook's evidence: at once, and whenever somebody has changed it. */
import { createRecalculation } from "../formulas/recalculate";
import { inExcel } from "../kit/inExcel";
import {
  isExcelApiSupported,
  SHEET_EVENTS_API,
  SORT_EVENTS_API,
  WORKBOOK_ACTIVATED_API,
} from "../kit/requirements";
import { readState, type EvidenceReading } from "./readEvidence";

/** Pasting and filling raise many events in a row. */
const SETTLE_MILLISECONDS = 300;
/** When reading is tried again after it could not be done, in milliseconds; the last pause goes on for good. */
const RETRIES = [1_000, 3_000, 10_000, 60_000];

export interface EvidenceFollower {
  /** Reads the evidence now, for changes that no event tells of. */
  readonly reload: () => Promise<void>;
}

export interface FollowOptions {
  readonly onReading: (reading: EvidenceReading) => void;
  /** Which formulas call functions that answer from the evidence. */
  readonly callsFunctions: (formula: unknown) => formula is string;
}

/**
 * Passes on the workbook's evidence, or why it cannot be known, at once and whenever that has changed; then has Excel calculate
 * the cells with functions, and no others. Excel keeps what was saved in cells when it opens a workbook, so this is due after
 * the first reading too. As Excel may lose events, each one only leads to reading everything again; what could not be read is
 * tried again, also when the workbook comes to the front.
 *
 * @returns a promise of the follower after the first reading, however it went
 */
export async function followEvidence({
  onReading,
  callsFunctions,
}: FollowOptions): Promise<EvidenceFollower> {
  const { recalculate, forgetSheet } = createRecalculation(callsFunctions);
  let known: EvidenceReading | undefined;
  let failures = 0;
  /** Whether Excel has calculated the cells since `known` was read. */
  let isShown = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One reading after another, so that the latest counts. */
  let reading = Promise.resolve();

  const reload = () => {
    clearTimeout(timer);
    timer = undefined;
    reading = reading.then(read);
    return reading;
  };
  const reloadAfter = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), milliseconds);
  };

  const tryAgain = () => {
    reloadAfter(RETRIES[Math.min(failures, RETRIES.length - 1)] ?? SETTLE_MILLISECONDS);
    failures += 1;
  };

  async function read(): Promise<void> {
    const next = await readState();
    if (isTransient(next)) {
      tryAgain();
      // A single failure says nothing of the figures: the next attempt is near, and the events that led here were of edits.
      if (known?.kind === "read" && failures === 1) return;
    } else if (isShown) failures = 0;
    if (JSON.stringify(next) !== JSON.stringify(known)) {
      known = next;
      onReading(next);
      isShown = false;
    }
    if (isShown) return;
    isShown = await recalculate();
    // A connection that is lost between reading and calculating would leave the cells with old figures for good.
    if (!isShown) tryAgain();
  }

  const onChanged = ({ worksheetId }: Pick<Excel.WorksheetChangedEventArgs, "worksheetId">) => {
    forgetSheet(worksheetId);
    if (known?.kind === "read" && !known.evidence.sheetIds.includes(worksheetId)) return Promise.resolve();
    reloadAfter(SETTLE_MILLISECONDS);
    return Promise.resolve();
  };
  /**
   * Cells of ours may hold formulas of people, which follow cells elsewhere without being edited. Excel may calculate again and
   * again, so that this never puts off a reading that is due.
   */
  const onCalculated = ({ worksheetId }: Excel.WorksheetCalculatedEventArgs) => {
    const isRead = known?.kind === "read" && known.evidence.sheetIds.includes(worksheetId);
    if (isRead && timer === undefined) reloadAfter(SETTLE_MILLISECONDS);
    return Promise.resolve();
  };
  const onActivated = () => {
    if (known?.kind !== "read" || failures > 0) void reload();
    return Promise.resolve();
  };

  /** A sheet or table that is gone, or is there again, changes what can be known without any cell being changed. */
  const onStructure = () => {
    reloadAfter(SETTLE_MILLISECONDS);
    return Promise.resolve();
  };

  // What is edited before the events are there is in the reading that follows.
  await listen({ onChanged, onCalculated, onActivated, onStructure });
  await reload();
  return { reload };
}

/** What a later attempt may answer otherwise without anybody's edit. */
function isTransient(reading: EvidenceReading): boolean {
  return reading.kind === "notRead" && ["unreadable", "incomplete"].includes(reading.why);
}

interface Listeners {
  readonly onChanged: (event: Pick<Excel.WorksheetChangedEventArgs, "worksheetId">) => Promise<void>;
  readonly onCalculated: (event: Excel.WorksheetCalculatedEventArgs) => Promise<void>;
  readonly onActivated: () => Promise<void>;
  readonly onStructure: () => Promise<void>;
}

/** Apart, so that an Excel that refuses one of the events still tells of the other. */
async function listen({ onChanged, onCalculated, onActivated, onStructure }: Listeners): Promise<void> {
  const events: [string, (workbook: Excel.Workbook) => void][] = [
    [SHEET_EVENTS_API, ({ worksheets }) => worksheets.onChanged.add(onChanged)],
    // Sorting moves cells, and is an event of its own.
    [SORT_EVENTS_API, ({ worksheets }) => worksheets.onRowSorted.add(onChanged)],
    [SORT_EVENTS_API, ({ worksheets }) => worksheets.onColumnSorted.add(onChanged)],
    [SHEET_EVENTS_API, ({ worksheets }) => worksheets.onCalculated.add(onCalculated)],
    [SHEET_EVENTS_API, ({ worksheets }) => worksheets.onDeleted.add(onStructure)],
    [SHEET_EVENTS_API, ({ tables }) => tables.onAdded.add(onStructure)],
    [SHEET_EVENTS_API, ({ tables }) => tables.onDeleted.add(onStructure)],
    [WORKBOOK_ACTIVATED_API, (workbook) => workbook.onActivated.add(onActivated)],
  ];
  for (const [api, add] of events) {
    if (isExcelApiSupported(api)) await addListener(add).catch(() => undefined);
  }
}

function addListener(add: (workbook: Excel.Workbook) => void): Promise<void> {
  return inExcel(async (context) => {
    add(context.workbook);
    await context.sync();
  });
}

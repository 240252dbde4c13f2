/** Texts on repairs: what is going to be done, and how it ended. Pure. */
import type { Language } from "../../dataset";
import type { RepairResult } from "../../excel/health/outcome";
import { fill } from "../../locales/fill";
import type { Finding } from "../../workbook/health/finding";
import { clockText } from "../shared/moment";
import { failureProblem } from "../shared/problem";
import type { Texts } from "../texts";
import type { RepairTexts } from "./texts";

/** Sheets that hold data of their own; the others follow from these. */
const WITH_DATA: readonly string[] = ["evidence", "measures", "cities", "targets", "gaps"];

/** What is done about a finding, or what the user has to do. */
export function stepText(finding: Finding, { steps, own }: RepairTexts): string {
  switch (finding.kind) {
    case "column":
      return finding.now === null
        ? steps.columnGone
        : `${fill(steps.column, { heading: finding.heading })} ${own}`;
    case "table":
      if (finding.now === null) return steps.tableGone;
      return finding.now.as === "range" ? steps.tableRange : fill(steps.tableRenamed, { name: finding.name });
    case "rows":
      return finding.lines === null ? steps.rowsApart : steps.rows;
    case "sheet":
      return WITH_DATA.includes(finding.sheet) ? steps.sheetReleased : steps.sheet;
    case "headers":
    case "mark":
    case "chart":
    case "period":
      return steps[finding.kind];
  }
}

/** How a repair ended. */
export function outcomeText(
  result: RepairResult,
  { outcome }: RepairTexts,
  errors: Texts["errors"],
  language: Language,
): string {
  switch (result.status) {
    case "repaired": {
      if (result.unlinked.length === 0) return outcome.repaired;
      const sheets = new Intl.ListFormat(language).format(result.unlinked);
      return `${outcome.repaired} ${fill(outcome.unlinked, { sheets })}`;
    }
    case "busy":
      return fill(outcome.busy, { time: clockText(result.heard, language) });
    case "tooOld":
      return fill(outcome.tooOld, { version: result.needs });
    case "moved":
      return fill(outcome.moved, { sheet: result.sheet });
    case "taken":
      return fill(outcome.taken, { name: result.name });
    case "failed": {
      const { title, lines } = failureProblem(result.failure, errors);
      return [title, ...lines].join(" ");
    }
    default:
      return outcome[result.status];
  }
}

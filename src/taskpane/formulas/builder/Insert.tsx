import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { fill } from "../../../locales/fill";
import { useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import { SilenceHint } from "../../kit/SilenceHint";
import { useKitStyles } from "../../kit/styles";
import type { ActiveCell, FormulasPort } from "../port";
import { useFormulaTexts } from "../texts";
import type { FollowedCell } from "../useActiveCell";
import { InsertOutcome } from "./InsertOutcome";
import { useInsert, type InsertPhase } from "./useInsert";
import type { FormulaPreview } from "./usePreview";

interface InsertProps {
  formula: string;
  preview: FormulaPreview;
  cell: FollowedCell;
  port: FormulasPort | null;
}

/** States of a formula that is incomplete, or that Excel would refuse. */
const NOT_YET = new Set<FormulaPreview["status"]>([
  "reading",
  "missing",
  "unreadableFormula",
  "unknownFunction",
  "tooManyArguments",
]);

export function Insert({ port, ...props }: InsertProps) {
  const kit = useKitStyles();
  const { noExcel } = useFormulaTexts();
  if (!port) return <p className={kit.quiet}>{noExcel.body}</p>;
  return <InsertIntoExcel port={port} {...props} />;
}

/** Inserts the formula into the active cell; asks before it overwrites cells. */
function InsertIntoExcel({ formula, preview, cell, port }: InsertProps & { port: FormulasPort }) {
  const kit = useKitStyles();
  const { errors } = useTexts();
  const { insert: texts } = useFormulaTexts();
  const { phase, insert, dismiss } = useInsert(port);
  // A question's buttons disappear when it is answered, so the focus moves to the main button.
  const own = useRef<HTMLDivElement>(null);
  if (cell.status === "failed") {
    return <LazyNotice intent="error" {...failureProblem(cell.failure, errors)} />;
  }
  if (cell.status === "unknown") return <p className={kit.quiet}>{texts.noCell}</p>;

  const target = cell.cell;
  const shown = preview.status === "answered" ? preview.shown.rows : [];
  const [rows, columns] = [Math.max(1, shown.length), Math.max(1, shown[0]?.length ?? 1)];
  const isArray = rows * columns > 1;
  if (isArray && !port.canSpill()) {
    return (
      <LazyNotice intent="info" title={texts.noSpill} lines={[fill(texts.noSpillBody, { rows, columns })]} />
    );
  }
  const isBusy = phase.name === "inserting";
  const keepFocus = () => {
    own.current?.querySelector("button")?.focus();
  };
  return (
    <div ref={own} className={kit.columnS}>
      <Button
        appearance="primary"
        disabledFocusable={isBusy || NOT_YET.has(preview.status)}
        onClick={() => {
          insert({ cell: target, formula, rows, columns });
        }}
      >
        {isBusy ? texts.inserting : fill(texts.action, { cell: `${target.sheet}!${target.address}` })}
      </Button>
      {isBusy && <SilenceHint className={kit.quiet} />}
      {phase.name === "answered" && isAbout(phase, formula, target) && (
        <InsertOutcome
          {...phase}
          onOverwrite={(cells) => {
            keepFocus();
            insert(phase.insertion, cells);
          }}
          onDismiss={() => {
            keepFocus();
            dismiss();
          }}
        />
      )}
    </div>
  );
}

/** Whether a result concerns the present formula and cell; a question about another cell is dropped. */
function isAbout(
  { result, insertion }: Extract<InsertPhase, { name: "answered" }>,
  formula: string,
  { sheetId, address }: ActiveCell,
): boolean {
  const { cell } = insertion;
  const isSameCell = cell.sheetId === sheetId && cell.address === address;
  return insertion.formula === formula && (isSameCell || result.status === "inserted");
}

import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import type { FormulaCell } from "../port";
import { useFormulaTexts } from "../texts";
import { CellList } from "./CellList";
import { sheetNames } from "./cells";

interface FoundCellsProps {
  title: string;
  /** Cells that would be written. */
  chosen: readonly FormulaCell[];
  /** Cells on protected sheets, which are left alone. */
  isProtected: readonly FormulaCell[];
  /** Options for the found cells. */
  choices?: ReactNode;
  /** What the user should know before writing. */
  note?: ReactNode;
  action: string;
  onAction: () => void;
}

/** Preview of what would be written. */
export function FoundCells({ title, chosen, isProtected, choices, note, action, onAction }: FoundCellsProps) {
  const kit = useKitStyles();
  const language = useLanguage();
  const { sweep } = useFormulaTexts();
  const left = { count: isProtected.length, sheets: sheetNames(isProtected, language) };
  return (
    <div className={kit.columnS}>
      <Subheading>
        <span role="status">{title}</span>
      </Subheading>
      {choices}
      {isProtected.length > 0 && <p className={kit.quiet}>{fill(sweep.protectedCells, left)}</p>}
      {chosen.length > 0 && (
        <>
          <Button appearance="primary" className={kit.atStart} onClick={onAction}>
            {action}
          </Button>
          {note}
          <CellList cells={chosen} />
        </>
      )}
    </div>
  );
}

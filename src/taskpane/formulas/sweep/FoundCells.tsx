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
  /** Those that would be written. */
  chosen: readonly FormulaCell[];
  /** Those that stay as they are because their sheets are protected. */
  isProtected: readonly FormulaCell[];
  /** What can be chosen about them. */
  choices?: ReactNode;
  /** What is to be known before writing. */
  note?: ReactNode;
  action: string;
  onAction: () => void;
}

/** What was found and what would be written, before it is. */
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

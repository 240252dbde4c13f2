import { Button } from "@fluentui/react-components";
import { areaAddress } from "../../../workbook/formulas/address";
import { fill } from "../../../locales/fill";
import { useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { useKitStyles } from "../../kit/styles";
import { failureProblem } from "../../shared/problem";
import { cellText } from "../answers";
import type { InsertResult, OccupiedCell } from "../port";
import { useFormulaTexts } from "../texts";
import type { Insertion } from "./useInsert";

/** Occupied cells listed one by one. */
const MOST_CELLS = 5;
/** Enough of a cell's content to recognise it. */
const MOST_CHARACTERS = 60;

interface InsertOutcomeProps {
  result: InsertResult;
  insertion: Insertion;
  onOverwrite: (cells: readonly OccupiedCell[]) => void;
  onDismiss: () => void;
}

/** Result of inserting: where the formula was written, or why not. */
export function InsertOutcome({ result, insertion, onOverwrite, onDismiss }: InsertOutcomeProps) {
  const kit = useKitStyles();
  const { errors } = useTexts();
  const { insert: texts } = useFormulaTexts();
  switch (result.status) {
    case "inserted": {
      const { address, value, isError } = result;
      if (!isError) return <LazyNotice intent="success" title={fill(texts.inserted, { address })} />;
      if (value === "#SPILL!") {
        return (
          <LazyNotice
            intent="warning"
            title={fill(texts.spillBlocked, { address })}
            lines={[texts.spillAction]}
          />
        );
      }
      return <LazyNotice intent="warning" title={fill(texts.error, { address, value: cellText(value) })} />;
    }
    case "occupied": {
      const { cell, rows, columns } = insertion;
      const area = `${cell.sheet}!${areaAddress({ ...cell, rows, columns }, {})}`;
      const more = result.cells.length - MOST_CELLS;
      return (
        <LazyNotice
          intent="warning"
          title={texts.occupied}
          lines={[
            ...result.cells.slice(0, MOST_CELLS).map(occupiedText),
            ...(more > 0 ? [fill(texts.occupiedMore, { count: more })] : []),
            fill(texts.occupiedBody, { area }),
            texts.other,
          ]}
        >
          <span className={kit.actions}>
            <Button
              onClick={() => {
                onOverwrite(result.cells);
              }}
            >
              {texts.overwrite}
            </Button>
            <Button appearance="subtle" onClick={onDismiss}>
              {texts.cancel}
            </Button>
          </span>
        </LazyNotice>
      );
    }
    case "protected":
      return (
        <LazyNotice
          intent="error"
          title={fill(texts.protected, { sheet: result.sheet })}
          lines={[texts.protectedBody]}
        />
      );
    case "outside":
      return <LazyNotice intent="error" title={texts.outside} lines={[texts.outsideBody]} />;
    case "gone":
      return <LazyNotice intent="error" title={texts.gone} lines={[texts.goneBody]} />;
    case "refused":
      return (
        <LazyNotice
          intent="error"
          title={texts.refused}
          lines={[fill(texts.refusedBody, { message: result.message })]}
        />
      );
    case "failed":
      return <LazyNotice intent="error" {...failureProblem(result.failure, errors)} />;
  }
}

function occupiedText({ address, content }: OccupiedCell): string {
  const [first = ""] = content.split("\n");
  return `${address}: ${first.length > MOST_CHARACTERS ? `${first.slice(0, MOST_CHARACTERS)}…` : first}`;
}

import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type CSSProperties } from "react";
import type { EvidenceIndex } from "../../../../analysis";
import type { Measure, Status } from "../../../../dataset";
import { fill } from "../../../../locales/fill";
import type { Pair } from "../../../../workbook";
import { useLanguage } from "../../../context";
import { GridFoot } from "./GridFoot";
import { GridHead } from "./GridHead";
import { GridRow } from "./GridRow";
import { useGridStyles } from "./gridStyles";
import type { CityRow } from "../matrix";
import { useExploreTexts } from "../../texts";
import { cellAt, positionOf, useGridKeys, type GridPosition } from "./useGridKeys";

/** Cells drawn at once without a noticeable pause; more rows come on request. */
const CELLS_AT_ONCE = 3000;

interface GridProps {
  label: string;
  index: EvidenceIndex;
  rows: readonly CityRow[];
  measures: readonly Measure[];
  level: Status | null;
  /** Id of a measure whose column stands out. */
  highlighted: string | null;
  /** The pair whose evidence the user has just left: its cell takes the focus. */
  returnTo: Pair | null;
  onPair: (pair: Pair) => void;
  onCity: (city: string) => void;
}

/** Cities by measures, as a WAI-ARIA grid. */
export function Grid({
  label,
  index,
  rows,
  measures,
  level,
  highlighted,
  returnTo,
  onPair,
  onCity,
}: GridProps) {
  const styles = useGridStyles();
  const language = useLanguage();
  const texts = useExploreTexts().grid;
  const keysId = useId();
  const ref = useRef<HTMLDivElement>(null);
  const atOnce = Math.max(20, Math.floor(CELLS_AT_ONCE / Math.max(1, measures.length)));
  const start = startOf(rows, measures, returnTo, highlighted);
  const [limit, setLimit] = useState(Math.max(atOnce, start.row + 1));
  const shown = rows.slice(0, limit);

  const open = ({ row, column }: GridPosition) => {
    const city = shown[row]?.city.id;
    const measure = measures[column - 1]?.id;
    if (city !== undefined && measure !== undefined) onPair({ city, measure });
    else if (city !== undefined && column === 0) onCity(city);
  };
  const { active, onKeyDown, onFocus } = useGridKeys(shown.length, measures.length + 1, start, open);

  const returning = useRef(returnTo !== null);
  useEffect(() => {
    if (returning.current && ref.current) cellAt(ref.current, start)?.focus();
    returning.current = false;
  }, [start]);

  const nameWidth = language === "zh" ? "60px" : "76px";
  const columns: CSSProperties & { "--columns": string } = {
    "--columns": `${nameWidth} repeat(${measures.length}, minmax(26px, 1fr)) 27px 27px`,
  };

  return (
    <>
      <div className={styles.scroll}>
        <div
          ref={ref}
          role="grid"
          tabIndex={-1}
          aria-label={label}
          aria-describedby={keysId}
          aria-rowcount={rows.length + 3}
          className={styles.grid}
          style={columns}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onClick={({ target }) => {
            const position = positionOf(target);
            if (position) open(position);
          }}
        >
          <GridHead measures={measures} highlighted={highlighted} />
          {shown.map((row, place) => (
            <GridRow
              key={row.city.id}
              row={row}
              place={place}
              active={place === active.row ? active.column : null}
              level={level}
            />
          ))}
          <GridFoot index={index} measures={measures} firstRow={rows.length + 2} />
        </div>
      </div>
      {rows.length > limit && (
        <Button
          onClick={() => {
            setLimit(limit + atOnce);
          }}
        >
          {fill(texts.more, { count: Math.min(atOnce, rows.length - limit) })}
        </Button>
      )}
      <span id={keysId} hidden>
        {texts.keys}
      </span>
    </>
  );
}

/** The cell that is in the tab order at first. */
function startOf(
  rows: readonly CityRow[],
  measures: readonly Measure[],
  pair: Pair | null,
  highlighted: string | null,
): GridPosition {
  const measure = pair?.measure ?? highlighted;
  return {
    row: Math.max(
      0,
      rows.findIndex(({ city }) => city.id === pair?.city),
    ),
    column:
      Math.max(
        0,
        measures.findIndex(({ id }) => id === measure),
      ) + 1,
  };
}

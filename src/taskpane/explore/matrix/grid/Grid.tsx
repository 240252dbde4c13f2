import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type CSSProperties } from "react";
import { coverage, type EvidenceIndex } from "../../../../analysis";
import type { Measure, Status } from "../../../../dataset";
import { fill } from "../../../../locales/fill";
import type { Pair } from "../../../../workbook";
import { useLanguage } from "../../../context";
import { GridRow } from "./GridRow";
import { useGridStyles } from "./gridStyles";
import type { CityRow } from "../matrix";
import { useExploreTexts } from "../../texts";
import { cellAt, positionOf, useGridKeys, type GridPosition } from "./useGridKeys";

/** As many cells as are drawn without a pause that one feels; the rest is there on request. */
const CELLS_AT_ONCE = 3000;

interface GridProps {
  label: string;
  index: EvidenceIndex;
  rows: readonly CityRow[];
  measures: readonly Measure[];
  level: Status | null;
  /** Id of a measure whose column stands out. */
  highlighted: string | null;
  /** The pair whose cell takes the focus at first: the user comes back from it. */
  returnTo: Pair | null;
  onPair: (pair: Pair) => void;
  onCity: (city: string) => void;
}

/** City by measure, as a grid in the sense of WAI-ARIA. */
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
  const header = (key: string, text: string, name: string, upright: boolean, stands = false) => (
    <div
      key={key}
      role="columnheader"
      title={name}
      aria-label={name}
      className={mergeClasses(styles.header, stands && styles.highlighted)}
    >
      <span className={mergeClasses(styles.vertical, upright ? styles.upright : styles.turned)}>{text}</span>
    </div>
  );
  const chinese = language === "zh";

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
          <div role="row" aria-rowindex={1} className={styles.row}>
            <div role="columnheader" className={mergeClasses(styles.header, styles.name, styles.corner)}>
              {texts.city}
            </div>
            {measures.map(({ id, name }) =>
              header(id, chinese ? name.zh : id, name[language], chinese, id === highlighted),
            )}
            {header("covered", texts.covered, texts.covered, chinese)}
            {header("detailed", texts.detailed, texts.detailed, chinese)}
          </div>
          {shown.map((row, place) => (
            <GridRow
              key={row.city.id}
              row={row}
              place={place}
              active={place === active.row ? active.column : null}
              level={level}
            />
          ))}
          {(["listed", "detailed"] as const).map((least, place) => (
            <div
              key={least}
              role="row"
              aria-rowindex={rows.length + 2 + place}
              className={mergeClasses(styles.row, styles.foot)}
            >
              <div
                role="rowheader"
                className={mergeClasses(styles.cell, styles.name, styles.total, styles.foot)}
              >
                {least === "listed" ? texts.cities : texts.citiesDetailed}
              </div>
              {measures.map(({ id }) => (
                <div
                  key={id}
                  role="gridcell"
                  className={mergeClasses(styles.cell, styles.total, least === "listed" && styles.strong)}
                >
                  {coverage(index, { kind: "measure", id }, { level: least })}
                </div>
              ))}
            </div>
          ))}
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

/** The cell that comes first in the tab order. */
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

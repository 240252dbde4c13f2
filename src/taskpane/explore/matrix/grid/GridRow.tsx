import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import { NOT_CODED_LABEL, STATUS_LABELS, type Status } from "../../../../dataset";
import { useLanguage } from "../../../context";
import { useGridStyles } from "./gridStyles";
import { markOf, useLevelStyles } from "../../Mark";
import type { CityRow } from "../matrix";

interface GridRowProps {
  row: CityRow;
  /** Index of the row, from 0. */
  place: number;
  /** Column of the cell that is in the tab order; null if it is in another row. */
  active: number | null;
  /** Level that is filtered for; null: all. */
  level: Status | null;
}

/** The row of a city. Memoised: there may be hundreds, and moving the focus changes only two. */
export const GridRow = memo(function GridRow({ row, place, active, level }: GridRowProps) {
  const styles = useGridStyles();
  const levels = useLevelStyles();
  const language = useLanguage();
  const { city, coded, statuses, covered, detailed } = row;
  const notCoded = NOT_CODED_LABEL[language];
  const tabIndex = (column: number) => (column === active ? 0 : -1);
  return (
    <div role="row" aria-rowindex={place + 2} className={styles.row}>
      <div
        role="rowheader"
        tabIndex={tabIndex(0)}
        data-row={place}
        data-column={0}
        title={coded ? city.name[language] : `${city.name[language]} · ${notCoded}`}
        className={mergeClasses(styles.cell, styles.name)}
      >
        <span className={styles.nameText}>{city.name[language]}</span>
      </div>
      {statuses.map((status, column) => (
        <div
          key={column}
          role="gridcell"
          tabIndex={tabIndex(column + 1)}
          data-row={place}
          data-column={column + 1}
          aria-label={coded ? STATUS_LABELS[status][language] : notCoded}
          title={coded ? undefined : notCoded}
          className={mergeClasses(
            styles.cell,
            !coded || (level !== null && level !== status) ? styles.faint : levels[status],
          )}
        >
          {coded ? markOf(status) : "…"}
        </div>
      ))}
      <div role="gridcell" className={mergeClasses(styles.cell, styles.total, styles.strong)}>
        {coded ? covered : "…"}
      </div>
      <div role="gridcell" className={mergeClasses(styles.cell, styles.total)}>
        {coded ? detailed : "…"}
      </div>
    </div>
  );
});

import { mergeClasses } from "@fluentui/react-components";
import { coverage, type EvidenceIndex } from "../../../../analysis";
import type { Measure } from "../../../../dataset";
import { useExploreTexts } from "../../texts";
import { useGridStyles } from "./gridStyles";

interface GridFootProps {
  index: EvidenceIndex;
  measures: readonly Measure[];
  /** `aria-rowindex` of the first of the two rows. */
  firstRow: number;
}

/** Totals: how many cities cover each measure, and how many in detail. */
export function GridFoot({ index, measures, firstRow }: GridFootProps) {
  const styles = useGridStyles();
  const texts = useExploreTexts().grid;
  return (["listed", "detailed"] as const).map((least, place) => (
    <div
      key={least}
      role="row"
      aria-rowindex={firstRow + place}
      className={mergeClasses(styles.row, styles.foot)}
    >
      <div role="rowheader" className={mergeClasses(styles.cell, styles.name, styles.total, styles.foot)}>
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
  ));
}

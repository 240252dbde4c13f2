import { mergeClasses } from "@fluentui/react-components";
import type { Measure } from "../../../../dataset";
import { useLanguage } from "../../../context";
import { useExploreTexts } from "../../texts";
import { useGridStyles } from "./gridStyles";

interface GridHeadProps {
  measures: readonly Measure[];
  /** Id of a measure whose column stands out. */
  highlighted: string | null;
}

/** Vertical names of the columns. English names are too long for a column, so it shows rotated ids. */
export function GridHead({ measures, highlighted }: GridHeadProps) {
  const styles = useGridStyles();
  const language = useLanguage();
  const texts = useExploreTexts().grid;
  const direction = language === "zh" ? styles.upright : styles.turned;
  const columns = [
    ...measures.map(({ id, name }) => ({
      key: id,
      text: language === "zh" ? name.zh : id,
      name: name[language],
      stands: id === highlighted,
    })),
    ...[texts.covered, texts.detailed].map((text) => ({ key: text, text, name: text, stands: false })),
  ];
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.head)}>
      <div role="columnheader" className={mergeClasses(styles.header, styles.name, styles.corner)}>
        {texts.city}
      </div>
      {columns.map(({ key, text, name, stands }) => (
        <div
          key={key}
          role="columnheader"
          title={name}
          aria-label={name}
          className={mergeClasses(styles.header, stands && styles.highlighted)}
        >
          <span className={mergeClasses(styles.vertical, direction)}>{text}</span>
        </div>
      ))}
    </div>
  );
}

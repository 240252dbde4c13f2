import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fill } from "../../locales/fill";
import { useKitStyles } from "../kit/styles";
import type { Shown } from "./answers";
import { useFormulaTexts } from "./texts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    verticalAlign: "top",
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  reason: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** Enough to recognise the result. */
const ROWS = 6;
const COLUMNS = 5;
const REASONS = 4;

/** The first cells of a result, and the reasons for errors in it. */
export function ResultGrid({ shown: { rows, reasons, isSingle } }: { shown: Shown }) {
  const styles = useStyles();
  const kit = useKitStyles();
  const { preview } = useFormulaTexts();
  const width = rows[0]?.length ?? 0;
  const notes = [
    ...(isSingle ? [] : [fill(preview.size, { rows: rows.length, columns: width })]),
    ...(rows.length > ROWS ? [fill(preview.moreRows, { count: rows.length - ROWS })] : []),
    ...(width > COLUMNS ? [fill(preview.moreColumns, { count: width - COLUMNS })] : []),
  ];
  return (
    <>
      <table className={styles.table}>
        <tbody>
          {rows.slice(0, ROWS).map((cells, row) => (
            <tr key={row}>
              {cells.slice(0, COLUMNS).map(({ text, isNumber, isError }, column) => (
                <td
                  key={column}
                  className={mergeClasses(
                    styles.cell,
                    isNumber && styles.number,
                    isError && kit.error,
                    text === "" && styles.blank,
                  )}
                >
                  {text === "" ? preview.blank : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 0 && <p className={styles.note}>{notes.join(" · ")}</p>}
      {reasons.slice(0, REASONS).map(({ text, row, column }) => (
        <p key={text} className={styles.reason}>
          {isSingle ? text : fill(preview.reasonAt, { row, column, reason: text })}
        </p>
      ))}
    </>
  );
}

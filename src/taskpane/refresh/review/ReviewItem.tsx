import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { columnName } from "../../../workbook/tables/columnNames";
import { useLanguage } from "../../context";
import { cellText, rowText } from "./cellText";
import type { ReviewRow } from "../port";
import { QuestionField } from "./QuestionField";
import { questionsOf, withChoice, withRows, type Selection } from "./review";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  id: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightRegular },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  field: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
  from: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  to: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ReviewItemProps {
  row: ReviewRow;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}

/** One row: whether it is refreshed, what changes in it, and what is asked about it. */
export function ReviewItem({ row, selection, onSelect }: ReviewItemProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useRefreshTexts();
  const { review } = texts;
  const name = rowText(row, language, texts);
  const taken = !selection.leftOut.has(row.key);

  return (
    <li className={styles.row}>
      <Checkbox
        checked={taken}
        aria-label={fill(review.take, { row: name })}
        label={
          <span className={styles.name}>
            {name} {row.measure && <span className={styles.id}>{row.measure.id}</span>}
          </span>
        }
        onChange={(_, { checked }) => {
          onSelect(withRows(selection, [row], checked === true));
        }}
      />
      <dl className={styles.body}>
        {row.fields.map(({ field, value }) => (
          <div key={field}>
            <dt className={styles.field}>{columnName(field, language)}</dt>
            <dd className={styles.value}>{cellText(field, value, texts)}</dd>
          </div>
        ))}
        {row.changes.map(({ field, from, to }) => (
          <div key={field}>
            <dt className={styles.field}>{columnName(field, language)}</dt>
            <dd className={styles.value}>
              <del className={styles.from} aria-label={review.from}>
                {cellText(field, from, texts)}
              </del>{" "}
              <span aria-hidden>→</span>{" "}
              <ins className={styles.to} aria-label={review.to}>
                {cellText(field, to, texts)}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
      {questionsOf(row).map((question) => (
        <QuestionField
          key={question.key}
          row={row}
          name={name}
          question={question}
          choice={selection.choices[question.key] ?? null}
          disabled={!taken}
          onChoose={(choice) => {
            onSelect(withChoice(selection, [question], choice));
          }}
        />
      ))}
      {row.kind === "withdrawn" && row.touched && <p className={styles.note}>{review.touched}</p>}
    </li>
  );
}

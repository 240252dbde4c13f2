import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { columnName } from "../../../workbook/tables/columnNames";
import { useLanguage } from "../../context";
import { useKitStyles } from "../../kit/styles";
import { cellText, rowText } from "./cellText";
import type { ReviewRow } from "../port";
import { QuestionField } from "./QuestionField";
import { questionsOf, withChoice, withRows, type Selection } from "./review";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  id: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightRegular },
  body: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  from: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  to: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
});

interface ReviewItemProps {
  row: ReviewRow;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}

/** One row: a checkbox, its changes and its questions. */
export function ReviewItem({ row, selection, onSelect }: ReviewItemProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useRefreshTexts();
  const { review } = texts;
  const name = rowText(row, language, texts);
  const taken = !selection.leftOut.has(row.key);

  return (
    <li className={mergeClasses(kit.columnXS, styles.row)}>
      <Checkbox
        checked={taken}
        aria-label={fill(review.take, { row: name })}
        label={
          <span className={kit.strong}>
            {name} {row.measure && <span className={styles.id}>{row.measure.id}</span>}
          </span>
        }
        onChange={(_, { checked }) => {
          onSelect(withRows(selection, [row], checked === true));
        }}
      />
      <dl className={mergeClasses(kit.columnXS, styles.body)}>
        {row.fields.map(({ field, value }) => (
          <div key={field}>
            <dt className={kit.note}>{columnName(field, language)}</dt>
            <dd className={kit.body}>{cellText(field, value, texts)}</dd>
          </div>
        ))}
        {row.changes.map(({ field, from, to }) => (
          <div key={field}>
            <dt className={kit.note}>{columnName(field, language)}</dt>
            <dd className={kit.body}>
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
      {row.kind === "withdrawn" && row.touched && <p className={kit.note}>{review.touched}</p>}
    </li>
  );
}

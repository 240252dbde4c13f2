import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Choice } from "../../../dataset";
import { fill } from "../../../locales/fill";
import { columnName } from "../../../workbook/tables/columnNames";
import { useLanguage } from "../../context";
import { cellText } from "./cellText";
import type { ReviewRow } from "../port";
import type { Question } from "./review";
import { useRefreshTexts, type RefreshTexts } from "../texts";

const useStyles = makeStyles({
  question: { paddingInlineStart: tokens.spacingHorizontalXXXL },
  field: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  base: { display: "block", color: tokens.colorNeutralForeground2 },
  /** Mine and the release's beside each other as soon as there is room. */
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))" },
  value: { display: "block" },
});

interface QuestionFieldProps {
  row: ReviewRow;
  /** What the row is called. */
  name: string;
  question: Question;
  /** null: decided later. */
  choice: Choice | null;
  disabled: boolean;
  onChoose: (choice: Choice | null) => void;
}

/** What both have made of a field or a row, and whose of it is to stay. */
export function QuestionField({ row, name, question, choice, disabled, onChoose }: QuestionFieldProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useRefreshTexts();
  const { review } = texts;
  const before = useId();
  const { field, base } = question;
  const { legend, mine, theirs } = wordsFor(row, name, question, field && columnName(field, language), texts);
  const label = (side: Choice, word: string) => (
    <>
      {word}
      {field !== null && <span className={styles.value}>{cellText(field, question[side], texts)}</span>}
    </>
  );

  return (
    <div className={styles.question}>
      {field !== null && (
        <div id={before}>
          <span className={styles.field}>{columnName(field, language)}</span>
          <span className={styles.base}>
            {base === undefined ? review.noBase : fill(review.base, { value: cellText(field, base, texts) })}
          </span>
        </div>
      )}
      <RadioGroup
        className={styles.choices}
        aria-label={legend}
        {...(field !== null && { "aria-describedby": before })}
        value={choice ?? "later"}
        disabled={disabled}
        onChange={(_, { value }) => {
          onChoose(value === "mine" || value === "theirs" ? value : null);
        }}
      >
        <Radio value="mine" label={label("mine", mine)} />
        <Radio value="theirs" label={label("theirs", theirs)} />
        <Radio value="later" label={review.choices.later} />
      </RadioGroup>
    </div>
  );
}

function wordsFor(
  { kind }: ReviewRow,
  row: string,
  { field }: Question,
  column: string | null,
  { review }: RefreshTexts,
) {
  if (field === null) {
    const { legend, ...words } = review[kind === "deleted" ? "deleted" : "doubled"];
    return { legend: fill(legend, { row }), ...words };
  }
  const { mine, theirs } = review.choices;
  return { legend: fill(review.question, { row, field: column ?? "" }), mine, theirs };
}

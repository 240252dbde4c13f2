import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Choice } from "../../../dataset";
import { fill } from "../../../locales/fill";
import { columnName } from "../../../workbook/tables/columnNames";
import { useLanguage } from "../../context";
import { useKitStyles } from "../../kit/styles";
import { cellText } from "./cellText";
import type { ReviewRow } from "../port";
import type { Question } from "./review";
import { useRefreshTexts, type RefreshTexts } from "../texts";

const useStyles = makeStyles({
  question: { paddingInlineStart: tokens.spacingHorizontalXXXL },
  /** The two values beside each other if the pane is wide enough. */
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))" },
});

interface QuestionFieldProps {
  row: ReviewRow;
  /** Name of the row. */
  name: string;
  question: Question;
  /** null: decide later. */
  choice: Choice | null;
  disabled: boolean;
  onChoose: (choice: Choice | null) => void;
}

/** Asks which side to keep in a conflict, with both values and the value before. */
export function QuestionField({ row, name, question, choice, disabled, onChoose }: QuestionFieldProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useRefreshTexts();
  const { review } = texts;
  const before = useId();
  const { field, base } = question;
  const { legend, mine, theirs } = wordsFor(row, name, question, field && columnName(field, language), texts);
  const label = (side: Choice, word: string) => (
    <>
      {word}
      {field !== null && <span className={kit.line}>{cellText(field, question[side], texts)}</span>}
    </>
  );

  return (
    <div className={styles.question}>
      {field !== null && (
        <div id={before}>
          <span className={kit.note}>{columnName(field, language)}</span>
          <span className={mergeClasses(kit.line, kit.quiet)}>
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

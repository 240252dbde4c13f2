import { Field, makeStyles, SpinButton, tokens } from "@fluentui/react-components";
import type { Comparison, EvidenceIndex, GapQuestion } from "../../analysis";
import type { Text } from "../../dataset";
import { fill } from "../../locales/fill";
import { briefingTexts } from "../../workbook/briefing/texts";
import { useLanguage } from "../context";
import { Choice } from "../kit/Choice";
import type { GapChoices } from "./choices";
import { useGapsTexts } from "./texts";

const COMPARISONS = ["all", "nearest", "chosen"] as const satisfies readonly Comparison["kind"][];

const useStyles = makeStyles({
  question: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    "& > *": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  number: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } },
});

interface QuestionProps {
  index: EvidenceIndex;
  question: GapQuestion;
  choices: GapChoices;
  onCity: (city: string) => void;
  onChoose: (choice: Partial<GapChoices>) => void;
}

/** Fields for the question: whose gaps, in which theme, compared with which cities. */
export function Question({ index, question, choices, onCity, onChoose }: QuestionProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const { scope } = question;
  const others = index.codedCities.filter(({ id }) => id !== question.city).length;
  const optionsOf = (items: Iterable<{ id: string; name: Text }>) =>
    [...items].map(({ id, name }) => ({ value: id, label: name[language] }));
  return (
    <div className={styles.question}>
      <Choice
        label={texts.city}
        value={question.city}
        options={optionsOf(index.cities.values())}
        onChoose={onCity}
      />
      <Choice
        label={texts.scope}
        value={scope.kind === "theme" ? scope.id : ""}
        options={[
          { value: "", label: briefingTexts(language).scopeAll },
          ...optionsOf(index.themes.values()),
        ]}
        onChoose={(theme) => {
          onChoose({ theme: theme === "" ? null : theme });
        }}
      />
      <Choice
        label={texts.comparison}
        value={choices.comparison}
        options={COMPARISONS.map((kind) => ({
          value: kind,
          label: fill(texts.comparisons[kind], { count: others }),
        }))}
        onChoose={(comparison) => {
          onChoose({ comparison });
        }}
      />
      <NumberField
        label={texts.minimum}
        value={choices.minimum}
        min={0}
        max={others}
        onChange={(minimum) => {
          onChoose({ minimum });
        }}
      />
      {choices.comparison === "nearest" && (
        <NumberField
          label={texts.count}
          value={choices.count}
          min={1}
          max={others}
          onChange={(count) => {
            onChoose({ count });
          }}
        />
      )}
    </div>
  );
}

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <SpinButton
        className={styles.number}
        size="small"
        value={value}
        min={min}
        max={max}
        onChange={(_, { value: stepped, displayValue }) => {
          const entered = stepped ?? Math.round(Number(displayValue));
          if (Number.isFinite(entered)) onChange(Math.min(Math.max(entered, min), Math.max(max, min)));
        }}
      />
    </Field>
  );
}

import { Field, makeStyles, Select, SpinButton, tokens } from "@fluentui/react-components";
import type { Comparison, EvidenceIndex, GapReport } from "../../analysis";
import { fill } from "../../locales/fill";
import { briefingTexts } from "../../workbook/briefing/texts";
import { useLanguage } from "../context";
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
  /** A select is as wide as its longest option unless told otherwise. */
  select: { "& select": { minWidth: 0 } },
  number: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } },
});

interface QuestionProps {
  index: EvidenceIndex;
  report: GapReport;
  choices: GapChoices;
  onCity: (city: string) => void;
  onChoose: (choice: Partial<GapChoices>) => void;
}

/** Whose gaps, in what, beside whom. */
export function Question({ index, report, choices, onCity, onChoose }: QuestionProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const { scope } = report.question;
  const others = index.cities.size - 1;
  return (
    <div className={styles.question}>
      <Field label={texts.city} size="small">
        <Select
          className={styles.select}
          size="small"
          value={report.city.id}
          onChange={(_, { value }) => {
            onCity(value);
          }}
        >
          {[...index.cities.values()].map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.scope} size="small">
        <Select
          className={styles.select}
          size="small"
          value={scope.kind === "theme" ? scope.id : ""}
          onChange={(_, { value }) => {
            onChoose({ theme: value === "" ? null : value });
          }}
        >
          <option value="">{briefingTexts(language).scopeAll}</option>
          {[...index.themes.values()].map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.comparison} size="small">
        <Select
          className={styles.select}
          size="small"
          value={choices.comparison}
          onChange={(_, { value }) => {
            const comparison = COMPARISONS.find((known) => known === value);
            if (comparison) onChoose({ comparison });
          }}
        >
          {COMPARISONS.map((kind) => (
            <option key={kind} value={kind}>
              {fill(texts.comparisons[kind], { count: others })}
            </option>
          ))}
        </Select>
      </Field>
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

import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { GapReport } from "../../../analysis";
import { fill } from "../../../locales/fill";
import {
  BRIEFING_PARTS,
  briefingName,
  describeBriefing,
  type BriefingDescription,
  type BriefingPart,
} from "../../../workbook/briefing/briefing";
import { freeSheetName, LONGEST_SHEET_NAME } from "../../../workbook/names/sheetNames";
import { useLanguage, useTexts } from "../../context";
import { Choice } from "../../kit/Choice";
import { Subheading } from "../../kit/Subheading";
import { useFirstControl } from "../../kit/useFirstControl";
import { useKitStyles } from "../../kit/styles";
import type { Evidence } from "../../evidence";
import { useGapsTexts } from "../texts";

/** Ranks of cities to learn from that a briefing can be limited to. */
const PLACES = ["1", "3", "5", "all"] as const;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  parts: { display: "flex", flexDirection: "column" },
});

interface BriefingFormProps {
  report: GapReport;
  evidence: Evidence;
  /** Names of the workbook's sheets. */
  taken: readonly string[];
  onInsert: (description: BriefingDescription) => void;
  onClose: () => void;
}

/** Asks for the name and the parts of the briefing before it is inserted. */
export function BriefingForm({ report, evidence, taken, onInsert, onClose }: BriefingFormProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const paneLanguage = useLanguage();
  const { languageNames } = useTexts().pane;
  const { insert: texts } = useGapsTexts();
  const { context, fromWorkbook } = evidence;
  const language = fromWorkbook ? context.language : paneLanguage;
  const usual = briefingName(report, language);
  const [name, setName] = useState<string>();
  const [parts, setParts] = useState<ReadonlySet<BriefingPart>>(new Set(BRIEFING_PARTS));
  const [places, setPlaces] = useState<(typeof PLACES)[number]>("3");
  const form = useFirstControl<HTMLFormElement>(true);

  const typed = name ?? freeSheetName(usual, taken);
  const final = freeSheetName(typed.trim() === "" ? usual : typed, taken);
  const submit = () => {
    const description = describeBriefing(report, context.index, {
      language,
      parts,
      places: places === "all" ? Infinity : Number(places),
      fromWorkbook,
      date: today(),
    });
    onInsert({ ...description, sheet: { ...description.sheet, name: final } });
  };

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Subheading>{texts.title}</Subheading>
      <p className={kit.note}>{texts.lead}</p>
      <Field
        label={texts.name}
        size="small"
        {...(final !== typed && {
          validationState: "warning",
          validationMessage: fill(texts.renamed, { name: final }),
        })}
      >
        <Input
          size="small"
          value={typed}
          maxLength={LONGEST_SHEET_NAME}
          onChange={(_, { value }) => {
            setName(value);
          }}
        />
      </Field>
      <Parts report={report} parts={parts} onParts={setParts} />
      <Choice
        label={texts.places}
        value={places}
        options={PLACES.map((count) => ({
          value: count,
          label: count === "all" ? texts.placesAll : fill(texts.placesFirst, { count }),
        }))}
        onChoose={setPlaces}
      />
      <p className={kit.note}>{fill(texts.language, { language: languageNames[language] })}</p>
      <div className={kit.actions}>
        <Button type="submit" appearance="primary">
          {texts.confirm}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

interface PartsProps {
  report: GapReport;
  parts: ReadonlySet<BriefingPart>;
  onParts: (parts: ReadonlySet<BriefingPart>) => void;
}

/** Checkboxes for the optional parts, with their numbers of entries. */
function Parts({ report, parts, onParts }: PartsProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const { insert: texts } = useGapsTexts();
  const counts: Record<BriefingPart, number> = {
    chart: 0,
    advice: report.recommendations.length,
    confirmed: report.lists.confirmed.length,
    notReported: report.lists.notReported.length,
    toDeepen: report.lists.toDeepen.length,
    evidence: 0,
  };
  return (
    <div role="group" aria-label={texts.always} className={styles.parts}>
      <p className={kit.note}>{texts.always}</p>
      {BRIEFING_PARTS.map((part) => (
        <Checkbox
          key={part}
          label={fill(texts.parts[part], { count: counts[part] })}
          checked={parts.has(part)}
          onChange={(_, { checked }) => {
            onParts(checked === true ? new Set([...parts, part]) : without(parts, part));
          }}
        />
      ))}
    </div>
  );
}

function without<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return new Set([...set].filter((each) => each !== item));
}

/** Today in the user's time zone, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

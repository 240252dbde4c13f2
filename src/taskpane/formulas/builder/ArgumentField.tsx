import {
  Button,
  Combobox,
  Field,
  type FieldControlProps,
  Input,
  makeStyles,
  Option,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { TableCursor20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Argument } from "../../../functions/arguments";
import type { FunctionContext } from "../../../functions/context";
import { isChoice, type EnumValue } from "../../../functions/metadata/enums";
import { textLiteral } from "../../../functions/formulas/formula";
import { fill } from "../../../locales/fill";
import type { Failure } from "../../../excel";
import { useLanguage, useTexts } from "../../context";
import { failureProblem } from "../../shared/problem";
import type { FormulasPort } from "../port";
import { useFormulaTexts } from "../texts";
import { choicesFor, mostShown } from "./choices";
import { spoken, written as writtenFrom } from "./draft";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalXS },
  control: { flexGrow: 1, minWidth: 0 },
  tip: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  option: { minWidth: 0 },
});

interface ArgumentFieldProps {
  argument: Argument<unknown>;
  /** As formulas write it, such as `"IP"` or `A2`; "" if left out. */
  written: string;
  context: FunctionContext;
  /** Values to choose from; empty for numbers and free texts. */
  choices: readonly EnumValue[];
  port: FormulasPort | null;
  onWritten: (written: string) => void;
}

/** Field for an argument: choose from a list, type a name or an address, or take Excel's selection. */
export function ArgumentField({ argument, written, context, choices, port, onWritten }: ArgumentFieldProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { errors } = useTexts();
  const { builder } = useFormulaTexts();
  // Text being typed; null when nobody types, and the chosen value's name is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const label = argument.label[language];
  const said = spoken(written);
  const chosen = written === "" ? undefined : choices.find(({ stringValue }) => stringValue === said);
  const shown = typed ?? chosen?.name ?? said;

  const type = (text: string) => {
    setTyped(text);
    onWritten(writtenFrom(text, argument, context));
  };
  const leave = () => {
    setTyped(null);
  };
  const takeSelection = async () => {
    const result = await port?.readSelection();
    if (!result) return;
    setFailure("failure" in result ? result.failure : null);
    leave();
    if ("address" in result) onWritten(result.address);
  };

  return (
    <Field
      label={argument.optional ? fill(builder.optional, { label }) : label}
      required={!argument.optional}
      hint={argument.description[language]}
      {...(failure && {
        validationState: "error" as const,
        validationMessage: failureProblem(failure, errors).lines.join(" "),
      })}
    >
      {(control) => (
        <div className={styles.row}>
          {!isChoice(argument.kind) ? (
            <Input
              {...control}
              className={styles.control}
              inputMode={argument.kind === "count" ? "numeric" : "text"}
              value={shown}
              onChange={(_, { value }) => {
                type(value);
              }}
              onBlur={leave}
            />
          ) : (
            <ChoiceBox
              control={control}
              choices={choices}
              chosen={chosen}
              shown={shown}
              typed={typed}
              onType={type}
              onLeave={leave}
              onChoose={(value) => {
                leave();
                onWritten(value === null ? "" : textLiteral(value));
              }}
            />
          )}
          {port && (
            <Tooltip content={fill(builder.selection, { label })} relationship="label">
              <Button icon={<TableCursor20Regular />} onClick={() => void takeSelection()} />
            </Tooltip>
          )}
        </div>
      )}
    </Field>
  );
}

interface ChoiceBoxProps {
  /** Props that connect the box with its label and hint. */
  control: FieldControlProps;
  choices: readonly EnumValue[];
  chosen: EnumValue | undefined;
  /** Text in the box. */
  shown: string;
  /** Text being typed; null when nobody types. */
  typed: string | null;
  onType: (text: string) => void;
  onLeave: () => void;
  /** null clears the argument. */
  onChoose: (value: string | null) => void;
}

/** A combobox that filters its options by the typed text, and also accepts text that is not in the list. */
function ChoiceBox({ control, choices, chosen, shown, typed, onType, onLeave, onChoose }: ChoiceBoxProps) {
  const styles = useStyles();
  const { builder } = useFormulaTexts();
  const offered = choicesFor(choices, typed ?? "");
  const more = offered.length - mostShown;
  return (
    <Combobox
      {...control}
      className={styles.control}
      freeform
      clearable
      value={shown}
      selectedOptions={chosen ? [chosen.stringValue] : []}
      input={{ style: { minWidth: 0 } }}
      onChange={(event) => {
        onType(event.target.value);
      }}
      onBlur={onLeave}
      onOptionSelect={({ type: cause }, { optionValue }) => {
        // Without a value the event only says that no option matches the typed text, unless a click on the clear button caused it.
        if (optionValue !== undefined || cause === "click") onChoose(optionValue ?? null);
      }}
    >
      {offered.slice(0, mostShown).map(({ name, stringValue, tooltip }) => (
        <Option key={stringValue} value={stringValue} text={name}>
          <span className={styles.option}>
            {name}
            {(tooltip ?? stringValue) !== name && (
              <span className={styles.tip}>{tooltip ?? stringValue}</span>
            )}
          </span>
        </Option>
      ))}
      {(offered.length === 0 || more > 0) && (
        <Option disabled value="" text="">
          {offered.length === 0 ? builder.nothing : fill(builder.more, { count: more })}
        </Option>
      )}
    </Combobox>
  );
}

import {
  Button,
  Combobox,
  Field,
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
import type { EnumValue } from "../../../functions/enums";
import { textLiteral } from "../../../functions/formula";
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
  option: { minWidth: 0, overflowWrap: "anywhere" },
});

interface ArgumentFieldProps {
  argument: Argument<unknown>;
  /** As the formula writes it; "" for left out. */
  written: string;
  context: FunctionContext;
  /** What may be chosen; empty where a number is typed. */
  choices: readonly EnumValue[];
  port: FormulasPort | null;
  onWritten: (written: string) => void;
}

/** Picks an argument: from a list, by typing a name or a cell's address, or with what is selected in Excel. */
export function ArgumentField({ argument, written, context, choices, port, onWritten }: ArgumentFieldProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { errors } = useTexts();
  const { builder } = useFormulaTexts();
  // What is being typed; null while nobody types, when the choice's own name is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const label = argument.label[language];
  const said = spoken(written);
  const chosen = written === "" ? undefined : choices.find(({ stringValue }) => stringValue === said);
  const shown = typed ?? chosen?.name ?? said;
  const offered = choicesFor(choices, typed ?? "");

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
          {argument.kind === "count" ? (
            <Input
              {...control}
              className={styles.control}
              inputMode="numeric"
              value={shown}
              onChange={(_, { value }) => {
                type(value);
              }}
              onBlur={leave}
            />
          ) : (
            <Combobox
              {...control}
              className={styles.control}
              freeform
              clearable
              value={shown}
              selectedOptions={chosen ? [chosen.stringValue] : []}
              input={{ style: { minWidth: 0 } }}
              onChange={(event) => {
                type(event.target.value);
              }}
              onBlur={leave}
              onOptionSelect={({ type: cause }, { optionValue }) => {
                // Nothing is chosen by typing or leaving, which only says that no option is meant; a click clears.
                if (optionValue === undefined && cause !== "click") return;
                setTyped(null);
                onWritten(optionValue === undefined ? "" : textLiteral(optionValue));
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
              {offered.length !== Math.min(Math.max(offered.length, 1), mostShown) && (
                <Option disabled value="" text="">
                  {offered.length === 0
                    ? builder.nothing
                    : fill(builder.more, { count: offered.length - mostShown })}
                </Option>
              )}
            </Combobox>
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

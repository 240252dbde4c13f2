import { makeStyles, tokens } from "@fluentui/react-components";
import { NAMESPACE } from "../../../functions/definition";
import { definitionOf } from "../../../functions/formulas/answer";
import type { Call, CallArgument } from "../../../functions/formulas/parse";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { Facts } from "../../kit/Facts";
import { useKitStyles } from "../../kit/styles";
import { cellText, type Answer } from "../answers";
import type { ReferenceContent } from "../port";
import { ResultGrid } from "../ResultGrid";
import { useFormulaTexts } from "../texts";

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontFamily: tokens.fontFamilyMonospace },
  part: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

interface CallExplanationProps {
  call: Call;
  answer: Answer;
  references: ReadonlyMap<string, ReferenceContent>;
  /** Whether the cell's value is the function's result, which then need not be repeated. */
  isShown: boolean;
}

/** One KCFIN call of a formula: its purpose, arguments and result. */
export function CallExplanation({ call, answer, references, isShown }: CallExplanationProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const { cell, preview } = useFormulaTexts();
  const definition = definitionOf(call);
  const spoken = useArgumentText(references);
  if (!definition) {
    return <p className={kit.quiet}>{fill(preview.unknownFunction, { id: call.id })}</p>;
  }
  return (
    <div className={kit.columnXS}>
      <h4 className={styles.name}>{`${NAMESPACE}.${definition.id}`}</h4>
      <p className={kit.quiet}>{definition.summary[language]}</p>
      {definition.arguments.length > 0 && (
        <>
          <p className={styles.part}>{cell.arguments}</p>
          <Facts
            facts={definition.arguments.map((argument, index) => [
              argument.label[language],
              spoken(call.arguments[index] ?? { kind: "omitted" }),
            ])}
          />
        </>
      )}
      {answer.status === "answered" && !(isShown && answer.shown.isSingle) && (
        <>
          <p className={styles.part}>{cell.answers}</p>
          <ResultGrid shown={answer.shown} />
        </>
      )}
      {answer.status === "tooManyArguments" && (
        <p className={kit.quiet}>
          {fill(preview.tooManyArguments, { id: definition.id, most: answer.most })}
        </p>
      )}
    </div>
  );
}

/** Present value of an argument, such as "IP" or "A2 = Hefei". */
function useArgumentText(
  references: ReadonlyMap<string, ReferenceContent>,
): (argument: CallArgument) => string {
  const { cell, preview } = useFormulaTexts();
  return (argument) => {
    if (argument.kind === "omitted") return cell.omitted;
    if (argument.kind === "value" && typeof argument.value === "string") return argument.value;
    const content = argument.kind === "reference" ? references.get(argument.text) : undefined;
    if (argument.kind !== "reference" || !content) return argument.text;
    const named = (value: string) => `${argument.text} = ${value}`;
    if (content.status === "missing") return fill(preview.notFound, { references: argument.text });
    if (content.status === "tooLarge") return fill(preview.tooLarge, { references: argument.text });
    const values = content.values.flat();
    const [only = ""] = values;
    if (values.length > 1) return named(fill(cell.cells, { count: values.length }));
    return named(only === "" ? preview.blank : cellText(only));
  };
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import type { Language } from "../../../dataset";
import { NAMESPACE, type FunctionDefinition } from "../../../functions/definition";
import { choices, isChoice } from "../../../functions/metadata/enums";
import { formula as exampleFormula } from "../../../functions/formulas/formula";
import { useLanguage } from "../../context";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import type { Evidence } from "../../evidence";
import type { FormulasPort } from "../port";
import { useFormulaTexts } from "../texts";
import type { FollowedCell } from "../useActiveCell";
import { ArgumentField } from "./ArgumentField";
import { draftOf, formulaOf, withArgument, withFormula, type Draft } from "./draft";
import { FormulaField } from "./FormulaField";
import { Insert } from "./Insert";
import { Preview } from "./Preview";
import { usePreview } from "./usePreview";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontFamily: tokens.fontFamilyMonospace,
    outlineStyle: "none",
  },
  example: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface FunctionPageProps {
  evidence: Evidence;
  port: FormulasPort | null;
  cell: FollowedCell;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onBack: () => void;
}

/** One function: help, arguments, the formula, its result, and inserting it. */
export function FunctionPage({ evidence, port, cell, draft, onDraft, onBack }: FunctionPageProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const { builder } = useFormulaTexts();
  const { context } = evidence;
  const { definition } = draft;
  const lists = useMemo(
    () => choices(context.index.dataset, language, context.language),
    [context, language],
  );
  const formula = formulaOf(draft);
  const active = cell.status === "known" ? cell.cell : null;
  const preview = usePreview(draft, context, active, port);
  // The pressed button has disappeared with the list.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className={kit.columnM}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        icon={<ArrowLeft20Regular />}
        onClick={onBack}
      >
        {builder.back}
      </Button>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {`${NAMESPACE}.${definition.id}`}
      </h3>
      <p className={kit.body}>{definition.summary[language]}</p>
      {definition.arguments.length > 0 && (
        <div role="group" aria-label={builder.arguments} className={kit.columnM}>
          {definition.arguments.map((argument, index) => (
            <ArgumentField
              key={argument.name}
              argument={argument}
              written={draft.arguments[index] ?? ""}
              context={context}
              choices={isChoice(argument.kind) ? lists[argument.kind] : []}
              port={port}
              onWritten={(text) => {
                onDraft(withArgument(draft, index, text));
              }}
            />
          ))}
        </div>
      )}
      <FormulaField
        formula={formula}
        isByHand={draft.edited !== null}
        onFormula={(text) => {
          onDraft(withFormula(draft, text));
        }}
      />
      <Preview preview={preview} />
      <Insert formula={formula} preview={preview} cell={cell} port={port} />
      <div>
        <Subheading>{builder.returns}</Subheading>
        <p className={kit.note}>{definition.returns[language]}</p>
      </div>
      <div>
        <Subheading>{builder.examples}</Subheading>
        <Examples
          definition={definition}
          workbookLanguage={context.language}
          onExample={(text) => {
            onDraft(draftOf(text) ?? draft);
          }}
        />
      </div>
    </div>
  );
}

interface ExamplesProps {
  definition: FunctionDefinition;
  workbookLanguage: Language;
  onExample: (formula: string) => void;
}

/** The function's examples with their meanings; a click copies one into the draft. */
function Examples({ definition, workbookLanguage, onExample }: ExamplesProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  return (
    <ul className={kit.list}>
      {definition.examples.map((example) => {
        const text = exampleFormula(definition.id, example.arguments, workbookLanguage);
        return (
          <li key={text}>
            <Button
              appearance="subtle"
              className={styles.example}
              onClick={() => {
                onExample(text);
              }}
            >
              <span className={kit.code}>{text}</span>
              {example.meaning[language]}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { callsFunctions, restoreNames } from "../../../functions/formulas/mentions";
import { parseFormula } from "../../../functions/formulas/parse";
import { referencesOf } from "../../../functions/formulas/answer";
import { fill } from "../../../locales/fill";
import { useLanguage, useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import type { Evidence } from "../../evidence";
import { answer } from "../answers";
import { draftOf } from "../builder/draft";
import { NoExcel } from "../NoExcel";
import type { ActiveCell, FormulasPort } from "../port";
import { useFormulaTexts } from "../texts";
import type { FollowedCell } from "../useActiveCell";
import { useReferences } from "../useReferences";
import { CallExplanation } from "./CallExplanation";
import { reasonsFor } from "./reasons";
import { ShownValue } from "./ShownValue";

interface ThisCellProps {
  evidence: Evidence;
  port: FormulasPort | null;
  followed: FollowedCell;
  onRepair: () => void;
  /** Opens the builder with this formula; null: to choose a function. */
  onEdit: (formula: string | null) => void;
}

/** Explains the formula of the active cell, and why it shows an error. */
export function ThisCell({ followed, port, ...props }: ThisCellProps) {
  const kit = useKitStyles();
  const { errors } = useTexts();
  const { cell: texts } = useFormulaTexts();
  if (!port) return <NoExcel />;
  if (followed.status === "failed") {
    return <LazyNotice intent="error" {...failureProblem(followed.failure, errors)} />;
  }
  if (followed.status === "unknown") return <p className={kit.quiet}>{texts.none}</p>;
  const { cell } = followed;
  const { formula } = cell.source;
  if (!callsFunctions(formula)) {
    return (
      <div className={kit.columnM}>
        <p role="status" className={kit.quiet}>
          {fill(texts.noFormula, { cell: `${cell.sheet}!${cell.address}` })} {texts.none}
        </p>
        <div className={kit.actions}>
          <Button
            onClick={() => {
              props.onEdit(null);
            }}
          >
            {texts.build}
          </Button>
        </div>
      </div>
    );
  }
  return <Explanation cell={cell} formula={restoreNames(formula)} port={port} {...props} />;
}

interface ExplanationProps extends Omit<ThisCellProps, "followed" | "port"> {
  cell: ActiveCell;
  formula: string;
  port: FormulasPort;
}

function Explanation({ evidence, cell, formula, port, onRepair, onEdit }: ExplanationProps) {
  const kit = useKitStyles();
  const language = useLanguage();
  const { cell: texts, preview } = useFormulaTexts();
  const { errors } = useTexts();
  const { source } = cell;
  const parsed = useMemo(() => parseFormula(formula), [formula]);
  const references = useReferences(parsed?.calls.flatMap(referencesOf) ?? [], cell, port);
  const contents = references.status === "read" ? references.contents : null;
  const answers = useMemo(
    () =>
      contents &&
      parsed?.calls.map((call) => ({
        call,
        found: answer(call, evidence.context, language, contents),
      })),
    [parsed, contents, evidence, language],
  );
  const isUnknownName = source.isError && source.value === "#NAME?";
  const reasons = reasonsFor(source, answers ?? [], parsed?.isOneCall ?? false, texts);

  return (
    <div className={kit.columnM}>
      <Subheading>{`${cell.sheet}!${source.address}`}</Subheading>
      {source.address !== cell.address && (
        <p className={kit.quiet}>{fill(texts.spilled, { cell: cell.address, source: source.address })}</p>
      )}
      <code className={kit.formula}>{formula}</code>
      <div role="status">
        <ShownValue source={source} reasons={reasons} />
      </div>
      {!parsed && <p className={kit.quiet}>{texts.unreadable}</p>}
      {references.status === "reading" && <p className={kit.quiet}>{preview.reading}</p>}
      {references.status === "failed" && (
        <LazyNotice intent="error" {...failureProblem(references.failure, errors)} />
      )}
      {answers?.map(({ call, found }, index) => (
        <CallExplanation
          // A formula may have the same call twice.
          key={`${index} ${call.text}`}
          call={call}
          answer={found}
          references={contents ?? new Map()}
          isShown={parsed?.isOneCall === true && reasons[0] !== texts.differs}
        />
      ))}
      <div className={kit.actions}>
        {isUnknownName && <Button onClick={onRepair}>{texts.repair}</Button>}
        {draftOf(formula) && (
          <Button
            onClick={() => {
              onEdit(formula);
            }}
          >
            {texts.edit}
          </Button>
        )}
      </div>
    </div>
  );
}

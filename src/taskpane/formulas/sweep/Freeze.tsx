import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../../locales/fill";
import { useKitStyles } from "../../kit/styles";
import { NoExcel } from "../NoExcel";
import type { FoundFormula, FormulasPort, SweepResult } from "../port";
import { useFormulaTexts } from "../texts";
import { Elsewhere } from "./Elsewhere";
import { FoundCells } from "./FoundCells";
import { SweepOutcome } from "./SweepOutcome";
import { SweepPage } from "./SweepPage";
import { useSweep } from "./useSweep";

export function Freeze({ port }: { port: FormulasPort | null }) {
  return port ? <FreezeInExcel port={port} /> : <NoExcel />;
}

/** Turns KCFIN formulas into the values that they show, for people without the add-in. */
function FreezeInExcel({ port }: { port: FormulasPort }) {
  const { freeze: texts } = useFormulaTexts();
  const sweep = useSweep<SweepResult>(port);
  return (
    <SweepPage
      sweep={sweep}
      lead={texts.lead}
      working={texts.working}
      found={({ cells, elsewhere }) => (
        <>
          <FrozenToBe
            cells={cells}
            canUndo={port.canUndo()}
            onFreeze={(chosen, errors) => {
              sweep.write(chosen, (options) => port.freeze(chosen, { errors, ...options }));
            }}
          />
          <Elsewhere found={elsewhere} />
        </>
      )}
      done={(result, asked) => <SweepOutcome result={result} asked={asked} title={texts.done} />}
    />
  );
}

interface FrozenToBeProps {
  cells: readonly FoundFormula[];
  canUndo: boolean;
  onFreeze: (cells: readonly FoundFormula[], errors: boolean) => void;
}

/** Shows what freezing would change before it does. */
function FrozenToBe({ cells, canUndo, onFreeze }: FrozenToBeProps) {
  const kit = useKitStyles();
  const { freeze: texts } = useFormulaTexts();
  const [errors, setErrors] = useState(false);
  const open = cells.filter(({ isProtected }) => !isProtected);
  const isProtected = cells.filter((cell) => cell.isProtected);
  const wrong = open.filter(({ state }) => state === "error");
  const pending = open.filter(({ state }) => state === "pending");
  const chosen = open.filter(({ state }) => state === "value" || (errors && state === "error"));
  if (cells.length === 0) return <p role="status">{texts.none}</p>;
  return (
    <FoundCells
      title={chosen.length === 0 ? texts.nothing : fill(texts.found, { count: chosen.length })}
      chosen={chosen}
      isProtected={isProtected}
      choices={
        <>
          {wrong.length > 0 && (
            <Checkbox
              label={fill(texts.errors, { count: wrong.length })}
              checked={errors}
              onChange={(_, { checked }) => {
                setErrors(checked === true);
              }}
            />
          )}
          {pending.length > 0 && (
            <p className={kit.quiet}>{fill(texts.pending, { count: pending.length })}</p>
          )}
        </>
      }
      note={
        <p className={kit.note}>
          {canUndo ? texts.undo : texts.noUndo} {texts.mixed}
        </p>
      }
      action={fill(texts.action, { count: chosen.length })}
      onAction={() => {
        onFreeze(chosen, errors);
      }}
    />
  );
}

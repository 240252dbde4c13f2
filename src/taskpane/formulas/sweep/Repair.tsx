import { fill } from "../../../locales/fill";
import { LazyNotice } from "../../kit/LazyNotice";
import { NoExcel } from "../NoExcel";
import type { FoundFormula, FormulasPort, RepairResult } from "../port";
import { useFormulaTexts } from "../texts";
import { placeOf } from "./cells";
import { FoundCells } from "./FoundCells";
import { SweepOutcome } from "./SweepOutcome";
import { SweepPage } from "./SweepPage";
import { useSweep } from "./useSweep";

export function Repair({ port }: { port: FormulasPort | null }) {
  return port ? <RepairInExcel port={port} /> : <NoExcel />;
}

/** Repairs cells that show #NAME? because they were saved without the add-in. */
function RepairInExcel({ port }: { port: FormulasPort }) {
  const { repair: texts } = useFormulaTexts();
  const sweep = useSweep<RepairResult>(port);
  return (
    <SweepPage
      sweep={sweep}
      lead={texts.lead}
      working={texts.working}
      found={({ cells }) => (
        <RepairedToBe
          cells={cells.filter((cell) => cell.isUnknownName)}
          onRepair={(chosen) => {
            sweep.write(chosen, (options) => port.repair(chosen, options));
          }}
        />
      )}
      done={(result, asked) => <RepairOutcome result={result} asked={asked} />}
    />
  );
}

interface RepairedToBeProps {
  cells: readonly FoundFormula[];
  onRepair: (cells: readonly FoundFormula[]) => void;
}

function RepairedToBe({ cells, onRepair }: RepairedToBeProps) {
  const { repair: texts } = useFormulaTexts();
  const chosen = cells.filter(({ isProtected }) => !isProtected);
  const isProtected = cells.filter((cell) => cell.isProtected);
  if (cells.length === 0) return <p role="status">{texts.none}</p>;
  return (
    <FoundCells
      title={fill(texts.found, { count: chosen.length })}
      chosen={chosen}
      isProtected={isProtected}
      action={fill(texts.action, { count: chosen.length })}
      onAction={() => {
        onRepair(chosen);
      }}
    />
  );
}

/** Cells listed one by one that still show #NAME?. */
const MOST = 8;

function RepairOutcome({ result, asked }: { result: RepairResult; asked: number }) {
  const { repair: texts } = useFormulaTexts();
  const { still } = result;
  const isStill = new Set(still);
  const right = { ...result, done: result.done.filter((cell) => !isStill.has(cell)) };
  return (
    <>
      <SweepOutcome result={right} asked={asked} title={texts.done} />
      {still.length > 0 && (
        <LazyNotice
          intent="warning"
          title={fill(texts.still, { count: still.length })}
          lines={[...still.slice(0, MOST).map((cell) => `${placeOf(cell)} ${cell.formula}`), texts.stillBody]}
        />
      )}
    </>
  );
}

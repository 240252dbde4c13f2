import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { isUnknownName } from "../../../excel/formulas/cellState";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { LazyNotice } from "../../shared/LazyNotice";
import { Subheading } from "../../shared/Subheading";
import { NoExcel } from "../NoExcel";
import type { FormulaCell, FormulasPort, RepairResult } from "../port";
import { useFormulaTexts } from "../texts";
import { CellList } from "./CellList";
import { placeOf, sheetNames } from "./cells";
import { SweepOutcome } from "./SweepOutcome";
import { SweepPage } from "./SweepPage";
import { useSweep } from "./useSweep";

const useStyles = makeStyles({
  found: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
});

export function Repair({ port }: { port: FormulasPort | null }) {
  return port ? <RepairInExcel port={port} /> : <NoExcel />;
}

/** Cells that were saved without the add-in learn to know its functions. */
function RepairInExcel({ port }: { port: FormulasPort }) {
  const { repair: texts } = useFormulaTexts();
  const sweep = useSweep<RepairResult>(port);
  return (
    <SweepPage
      sweep={sweep}
      lead={texts.lead}
      working={texts.working}
      found={(cells) => (
        <RepairedToBe
          cells={cells.filter(isUnknownName)}
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
  cells: readonly FormulaCell[];
  onRepair: (cells: readonly FormulaCell[]) => void;
}

function RepairedToBe({ cells, onRepair }: RepairedToBeProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { repair: texts } = useFormulaTexts();
  const chosen = cells.filter(({ isProtected }) => !isProtected);
  const isProtected = cells.filter((cell) => cell.isProtected);
  if (cells.length === 0) return <p role="status">{texts.none}</p>;
  return (
    <div className={styles.found}>
      <Subheading>
        <span role="status">{fill(texts.found, { count: chosen.length })}</span>
      </Subheading>
      {isProtected.length > 0 && (
        <p className={styles.text}>
          {fill(texts.protected, { count: isProtected.length, sheets: sheetNames(isProtected, language) })}
        </p>
      )}
      {chosen.length > 0 && (
        <Button
          appearance="primary"
          className={styles.action}
          onClick={() => {
            onRepair(chosen);
          }}
        >
          {fill(texts.action, { count: chosen.length })}
        </Button>
      )}
      <CellList cells={chosen} />
    </div>
  );
}

/** Cells that stay unknown and are named one by one. */
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

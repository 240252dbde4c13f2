import { useState } from "react";
import { Heading } from "../kit/Heading";
import { useKitStyles } from "../kit/styles";
import type { Evidence } from "../evidence";
import { Builder } from "./builder/Builder";
import { draftOf, type Draft } from "./builder/draft";
import { ThisCell } from "./cell/ThisCell";
import { Pages, type Page } from "./Pages";
import type { FormulasPort } from "./port";
import { Freeze } from "./sweep/Freeze";
import { Repair } from "./sweep/Repair";
import { useFormulaTexts } from "./texts";
import { useActiveCell } from "./useActiveCell";

interface FormulasProps {
  evidence: Evidence;
  /** null outside of Excel. */
  port: FormulasPort | null;
}

/** Builds formulas, explains the active cell, repairs formulas and turns them into values. */
export default function Formulas({ evidence, port }: FormulasProps) {
  const kit = useKitStyles();
  const texts = useFormulaTexts();
  const [page, setPage] = useState<Page>("builder");
  const [draft, setDraft] = useState<Draft | null>(null);
  const cell = useActiveCell(port);

  const shown = () => {
    switch (page) {
      case "builder":
        return <Builder evidence={evidence} port={port} cell={cell} draft={draft} onDraft={setDraft} />;
      case "cell":
        return (
          <ThisCell
            evidence={evidence}
            port={port}
            followed={cell}
            onRepair={() => {
              setPage("repair");
            }}
            onEdit={(formula) => {
              setDraft(formula === null ? null : draftOf(formula));
              setPage("builder");
            }}
          />
        );
      case "repair":
        return <Repair port={port} />;
      case "freeze":
        return <Freeze port={port} />;
    }
  };

  return (
    <section className={kit.columnM}>
      <Heading focus={false}>{texts.title}</Heading>
      <Pages page={page} onPage={setPage} />
      {shown()}
    </section>
  );
}

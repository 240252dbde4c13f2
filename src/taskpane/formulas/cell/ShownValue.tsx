import { Facts } from "../../kit/Facts";
import { useKitStyles } from "../../kit/styles";
import { cellText } from "../answers";
import type { ActiveCell } from "../port";
import { useFormulaTexts } from "../texts";

interface ShownValueProps {
  source: ActiveCell["source"];
  reasons: readonly string[];
}

/** What the cell shows, with the reasons that Excel hides. */
export function ShownValue({ source: { value, isError, isPending }, reasons }: ShownValueProps) {
  const kit = useKitStyles();
  const { cell, preview } = useFormulaTexts();
  if (isPending) return <Facts facts={[[cell.value, cell.pending]]} />;
  const shown = value === "" ? preview.blank : cellText(value);
  const lines = reasons.map((reason) => (
    <span key={reason} className={kit.line}>
      {reason}
    </span>
  ));
  return (
    <Facts
      facts={[
        [cell.value, isError ? <span className={kit.error}>{shown}</span> : shown],
        ...(lines.length > 0 ? [[cell.why, lines] as const] : []),
      ]}
    />
  );
}

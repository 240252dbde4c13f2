import { fill } from "../../../locales/fill";
import { LazyNotice } from "../../kit/LazyNotice";
import type { FormulaElsewhere } from "../port";
import { useFormulaTexts } from "../texts";

/** Listed one by one. */
const MOST = 8;

/** Names and rules that call KCFIN: they have no value to freeze, so people have to change them by hand. */
export function Elsewhere({ found }: { found: readonly FormulaElsewhere[] | null }) {
  const { elsewhere: texts, sweep } = useFormulaTexts();
  if (found === null) return <LazyNotice intent="warning" title={texts.unread} lines={[texts.unreadBody]} />;
  if (found.length === 0) return null;
  const calls = found.filter(({ kind }) => kind !== "partly");
  const partly = found
    .filter(({ kind }) => kind === "partly")
    .map(({ kind, place }) => fill(texts[kind], { place }));
  if (calls.length === 0) return <LazyNotice intent="warning" title={texts.unread} lines={partly} />;
  const rest = calls.length - MOST;
  return (
    <LazyNotice
      intent="warning"
      title={fill(texts.title, { count: calls.length })}
      lines={[
        ...calls.slice(0, MOST).map(({ kind, place, formula }) => fill(texts[kind], { place, formula })),
        ...(rest > 0 ? [fill(sweep.moreCells, { count: rest })] : []),
        ...partly,
        texts.body,
      ]}
    />
  );
}

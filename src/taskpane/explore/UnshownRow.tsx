import type { EvidenceIndex } from "../../analysis";
import type { Selection } from "../../excel/evidence/selection";
import { fill } from "../../locales/fill";
import { useLanguage } from "../context";
import { placeOf, useReason } from "../shared/checkItem";
import { LazyNotice } from "../kit/LazyNotice";
import { useExploreTexts } from "./texts";
import { useFromTop } from "./evidence/useFromTop";

export type Unshown = Exclude<Selection, { status: "recognised" }>;

interface UnshownRowProps {
  row: Unshown;
  index: EvidenceIndex;
}

/** Says why the selected row of evidence is not shown. */
export function UnshownRow({ row, index }: UnshownRowProps) {
  const language = useLanguage();
  const { uncounted, otherPeriod, below } = useExploreTexts().unshown;
  const reason = useReason();
  const address = placeOf(row.status === "uncounted" ? row.item : row);
  useFromTop(address);

  if (row.status === "uncounted") {
    const lines = [reason(row.item), below];
    return <LazyNotice intent="warning" title={fill(uncounted, { address })} lines={lines} />;
  }
  const periods = { period: row.period.name[language], shown: index.period.name[language] };
  const lines = [fill(otherPeriod.body, periods), below];
  return <LazyNotice intent="info" title={fill(otherPeriod.title, { address })} lines={lines} />;
}

import type { DataPart } from "../../dataset/parts";
import { useLanguage, useTexts } from "../context";
import type { Evidence } from "../evidence";
import { LazyNotice } from "../kit/LazyNotice";

interface UnknownNoticeProps {
  evidence: Evidence;
  /** What is shown here. */
  parts: readonly DataPart[];
}

/** Says what cannot be shown, as the workbook is damaged there; nothing where all of it is known. */
export function UnknownNotice({ evidence, parts }: UnknownNoticeProps) {
  const language = useLanguage();
  const { unknown } = useTexts().pane;
  const reasons = new Set(parts.flatMap((part) => evidence.context.unknown[part]?.[language] ?? []));
  return reasons.size === 0 ? null : <LazyNotice intent="warning" title={unknown} lines={[...reasons]} />;
}

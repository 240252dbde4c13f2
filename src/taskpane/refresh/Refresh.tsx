import type { Evidence } from "../shell/useEvidence";

interface RefreshProps {
  evidence: Evidence;
}

/** Newer data for a workbook that people have worked in. */
export default function Refresh({ evidence }: RefreshProps) {
  return <p>{evidence.context.language}</p>;
}

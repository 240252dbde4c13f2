import type { Focus } from "../focus";
import type { Evidence } from "../shell/useEvidence";

interface GapsProps {
  evidence: Evidence;
  focus: Focus;
  onFocus: (focus: Focus) => void;
  onShowEvidence: (pair: Focus) => void;
}

/** What a city's plan lacks, and whom to learn from. */
export default function Gaps({ evidence, focus }: GapsProps) {
  return <p>{focus.city ?? evidence.context.language}</p>;
}

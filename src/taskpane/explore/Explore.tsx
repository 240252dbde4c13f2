import type { Focus } from "../focus";
import type { Evidence } from "../shell/useEvidence";

interface ExploreProps {
  evidence: Evidence;
  focus: Focus;
  onFocus: (focus: Focus) => void;
}

/** The matrix as a heat map, and the evidence behind each cell. */
export default function Explore({ evidence, focus }: ExploreProps) {
  return <p>{focus.city ?? evidence.context.language}</p>;
}

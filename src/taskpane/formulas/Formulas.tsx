import type { Evidence } from "../shell/useEvidence";

interface FormulasProps {
  evidence: Evidence;
}

/** The functions, found, filled in, tried and put into a cell. */
export default function Formulas({ evidence }: FormulasProps) {
  return <p>{evidence.context.language}</p>;
}

import { useTexts } from "../context";
import { FigureRow } from "../kit/FigureRow";

interface FiguresProps {
  figures: { cities: number; measures: number; records: number };
}

/** Counts of cities, measures and pieces of evidence. */
export function Figures({ figures }: FiguresProps) {
  const labels = useTexts().pane.figures;
  return (
    <FigureRow
      figures={(["cities", "measures", "records"] as const).map((figure) => ({
        label: labels[figure],
        value: figures[figure],
      }))}
    />
  );
}

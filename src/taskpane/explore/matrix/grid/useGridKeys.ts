import { useState, type FocusEvent, type KeyboardEvent } from "react";

export interface GridPosition {
  row: number;
  column: number;
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 8;

/**
 * Keyboard of a WAI-ARIA grid: one cell is in the tab order; the arrow keys, Home, End, Page Up and Page Down move
 * between them, with Ctrl (Command) Home and End to the corners; Enter and Space open. Cells carry `data-row` and `data-column`.
 */
export function useGridKeys(
  rows: number,
  columns: number,
  start: GridPosition,
  onOpen: (position: GridPosition) => void,
) {
  const [position, setPosition] = useState(start);
  // A filter removes rows, so the cell in the tab order is kept within the grid.
  const active = {
    row: Math.max(0, Math.min(position.row, rows - 1)),
    column: Math.max(0, Math.min(position.column, columns - 1)),
  };

  const target = ({ key, ctrlKey, metaKey }: KeyboardEvent): GridPosition | null => {
    const { row, column } = active;
    const far = ctrlKey || metaKey;
    switch (key) {
      case "ArrowUp":
        return { row: far ? 0 : row - 1, column };
      case "ArrowDown":
        return { row: far ? rows - 1 : row + 1, column };
      case "ArrowLeft":
        return { row, column: far ? 0 : column - 1 };
      case "ArrowRight":
        return { row, column: far ? columns - 1 : column + 1 };
      case "Home":
        return { row: far ? 0 : row, column: 0 };
      case "End":
        return { row: far ? rows - 1 : row, column: columns - 1 };
      case "PageUp":
        return { row: Math.max(0, row - PAGE), column };
      case "PageDown":
        return { row: Math.min(rows - 1, row + PAGE), column };
      default:
        return null;
    }
  };

  return {
    active,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey) return;
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onOpen(active);
        return;
      }
      const next = target(event);
      if (!next) return;
      event.preventDefault();
      cellAt(event.currentTarget, next)?.focus();
    },
    onFocus: ({ target: cell }: FocusEvent<HTMLElement>) => {
      const reached = positionOf(cell);
      if (reached) setPosition(reached);
    },
  };
}

export function cellAt(grid: HTMLElement, { row, column }: GridPosition): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
}

/** Position of the cell in which an event happened; null outside of cells. */
export function positionOf(element: EventTarget): GridPosition | null {
  const cell = element instanceof Element ? element.closest<HTMLElement>("[data-row]") : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

import { useEffect, useRef, type RefObject } from "react";

/**
 * Moves the keyboard's focus to the first control of a part that appears in answer to the user, as what was pressed before
 * goes away.
 *
 * @returns the ref of the part
 */
export function useFirstControl<T extends HTMLElement>(focus: boolean): RefObject<T> {
  const part = useRef<T>(null);
  useEffect(() => {
    if (focus) part.current?.querySelector<HTMLElement>("input, select, button")?.focus();
  }, [focus]);
  return part;
}

import { useEffect, useRef, type RefObject } from "react";

/**
 * Moves the focus to the first control of a part that has just appeared, because the button that the user pressed has
 * disappeared.
 *
 * @returns a ref for the part's element
 */
export function useFirstControl<T extends HTMLElement>(focus: boolean): RefObject<T> {
  const part = useRef<T>(null);
  useEffect(() => {
    if (focus) part.current?.querySelector<HTMLElement>("input, select, button")?.focus();
  }, [focus]);
  return part;
}

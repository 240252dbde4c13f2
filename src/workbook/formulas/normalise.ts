/** A text as formulas compare it: without regard to case, and to spaces around it. */
export function normalise(text: string): string {
  return text.trim().toLowerCase();
}

/** A text as formulas compare it: without regard to case, but with every blank that is in it. */
export function normalise(text: string): string {
  return text.toLowerCase();
}

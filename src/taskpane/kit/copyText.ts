/**
 * Copies a text to the clipboard.
 *
 * @returns whether it worked: Excel on the web may refuse it, as the pane runs in a third-party frame
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Hands a file to the user by way of the browser that the pane runs in. */

/** How long a browser may take to begin reading what it is to save. */
const KEPT = 60_000;

/**
 * Whether the browser has been asked; Excel's own browsers do not tell whether they saved anything.
 *
 * @param type such as `text/csv`
 */
export function download(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    // Firefox follows only links that are part of the page.
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, KEPT);
    return true;
  } catch {
    return false;
  }
}

/** Saves a file through the browser that the pane runs in. */

/** In milliseconds: a browser may take this long to begin reading the file. */
const KEPT = 60_000;

/**
 * Asks the browser to save a file.
 *
 * @param type such as `text/csv`
 */
export function download(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    // Firefox ignores clicks on links outside of the page.
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

import bundledChromium from "@sparticuz/chromium";

/** Unpacks the browser before any test runs: of two that begin at once the second would take half of a file for all of it. */
export default async function unpackBrowser(): Promise<void> {
  if (process.platform === "linux") await bundledChromium.executablePath();
}

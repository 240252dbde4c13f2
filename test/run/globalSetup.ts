import bundledChromium from "@sparticuz/chromium";
import { prepareRunCache } from "../support/runCache";

/** Once before all tests. */
export default async function globalSetup(): Promise<void> {
  prepareRunCache();
  // Of two workers that unpack it at once the second would take half of a file for all of it.
  if (process.platform === "linux") await bundledChromium.executablePath();
}

/** What browsers have and jsdom lacks, and time enough. Imported by tests of components before anything else. */
import { TextDecoder, TextEncoder } from "node:util";
import { configure } from "@testing-library/dom";

Object.defineProperty(window, "matchMedia", {
  value: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
});
Object.assign(window, { TextDecoder, TextEncoder });

// A guard against hanging: by itself the library waits for one second, which a busy machine may need.
configure({ asyncUtilTimeout: 60_000 });

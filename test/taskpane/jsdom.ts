/** What browsers have and jsdom lacks. Imported by tests of components before anything else. */
import { TextDecoder, TextEncoder } from "node:util";

Object.defineProperty(window, "matchMedia", {
  value: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
});
Object.assign(window, { TextDecoder, TextEncoder });

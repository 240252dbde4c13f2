/** What browsers have and jsdom lacks. Imported by tests of components before anything else. */
export {};

Object.defineProperty(window, "matchMedia", {
  value: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
});

/**
 * @jest-environment jsdom
 */
import { preferenceStore } from "../../src/taskpane/shell/preferences";

const open = (partition?: string) => preferenceStore(() => window.localStorage, partition);

beforeEach(() => {
  window.localStorage.clear();
});

it("remembers what was chosen", () => {
  open().write({ language: "en", theme: "dark" });
  expect(open().read()).toEqual({ language: "en", theme: "dark" });
});

it("follows Office until something is chosen", () => {
  expect(open().read()).toEqual({ theme: "auto" });
});

it("keeps apart what was chosen within different sites", () => {
  open("a.example").write({ theme: "dark" });
  expect(open("b.example").read()).toEqual({ theme: "auto" });
});

it.each(["{", "null", "7", '{"language":"fr","theme":"pink"}', '{"theme":7}'])(
  "starts afresh from what it does not understand: %s",
  (stored) => {
    open().write({ theme: "dark" });
    const [key = ""] = Object.keys(window.localStorage);
    window.localStorage.setItem(key, stored);
    expect(open().read()).toEqual({ theme: "auto" });
  },
);

it("does without a storage that the browser refuses", () => {
  const refused = preferenceStore(() => {
    throw new DOMException("denied", "SecurityError");
  });
  refused.write({ theme: "dark" });
  expect(refused.read()).toEqual({ theme: "auto" });
});

import { existsSync, readFileSync } from "node:fs";
import { documentation } from "../../scripts/documentation";

test.each(documentation())(
  "$path says what the functions' descriptions say (else: npm run docs)",
  ({ path, text }) => {
    expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(text);
  },
);

test("the README's pictures and pages are there", () => {
  const readme = readFileSync("README.md", "utf8");
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = ""]) => target);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  expect(targets.length).toBeGreaterThan(3);
});

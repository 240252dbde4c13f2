import { existsSync, readFileSync } from "node:fs";
import { documentation } from "../../scripts/documentation";

test.each(documentation())(
  "$path says what the functions' descriptions say (else: npm run docs)",
  ({ path, text }) => {
    expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(text);
  },
);

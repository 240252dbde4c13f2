/** `npm run docs`: writes what the documentation says of the functions. */
import { writeFileSync } from "node:fs";
import { documentation } from "./documentation";

for (const { path, text } of documentation()) {
  writeFileSync(path, text);
  console.log(`${path} written`);
}

/** `npm run -s eval -- '=KCFIN.COVERAGE("IP")'`: what a formula gives, without Excel. */
import { openAddIn } from "./addIn";
import { command, readLanguage, readOptions, UsageError } from "./options";

const USAGE = `npm run -s eval -- [--lang zh|en] '=KCFIN.COVERAGE("IP")'`;

void command(USAGE, async () => {
  const { values, positionals } = readOptions({ lang: { type: "string", default: "zh" } }, true);
  const [formula, ...more] = positionals;
  if (formula === undefined || more.length > 0) throw new UsageError("Give one formula, in quotes.");

  const { host, populate, dispose } = await openAddIn();
  await populate(readLanguage(values.lang));
  const result = await host.evaluate(formula.startsWith("=") ? formula : `=${formula}`);
  dispose();
  if ("error" in result) {
    console.log([result.error, ...(result.message === undefined ? [] : [result.message])].join(" "));
    process.exitCode = 1;
  } else {
    console.log(result.values.map((row) => row.map(shown).join("\t")).join("\n"));
  }
});

/** On one line, as a row is one: a text may have several, such as the reasons of `ADVICE`. */
function shown(value: string | number | boolean | null): string {
  return typeof value === "boolean"
    ? String(value).toUpperCase()
    : String(value ?? "").replace(/[\t\n]+/g, " ");
}

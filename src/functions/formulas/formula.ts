import type { Language } from "../../dataset/schema";
import { NAMESPACE, type Example, type ExampleArgument, type FunctionDefinition } from "../definition";

/** How a function is called, such as `KCFIN.COVERAGE(scope, [cities], [level])`: optional arguments in brackets. */
export function signature(definition: FunctionDefinition, language: Language): string {
  const names = definition.arguments.map(({ label, optional }) =>
    optional ? `[${label[language]}]` : label[language],
  );
  return `${NAMESPACE}.${definition.id}(${names.join(", ")})`;
}

/** A formula ready for a cell, such as `=KCFIN.GAPS("合肥","IP",3)`. Arguments left out at the end leave no comma. */
export function formula(id: string, args: Example["arguments"], language: Language): string {
  return writeFormula(
    id,
    args.map((argument) => literal(argument, language)),
  );
}

/** A formula from its arguments in formula notation; "" is an omitted one, and at the end leaves no comma. */
export function writeFormula(id: string, args: readonly string[]): string {
  const written = [...args];
  while (written.at(-1) === "") written.pop();
  return `=${NAMESPACE}.${id}(${written.join(",")})`;
}

/** A text in formula notation, such as `"a ""b"""`. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function literal(argument: ExampleArgument, language: Language): string {
  if (argument === null) return "";
  if (typeof argument === "number") return String(argument);
  if (typeof argument === "string") return textLiteral(argument);
  if ("zh" in argument) return textLiteral(argument[language]);
  return `{${argument.map((row) => row.map(textLiteral).join(",")).join(";")}}`;
}

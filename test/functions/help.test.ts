import { DEFINITIONS } from "../../src/functions/definitions";
import { NAMESPACE } from "../../src/functions/definition";
import { evaluate } from "../../src/functions/evaluate";
import { FunctionError } from "../../src/functions/errors";
import { formula, signature } from "../../src/functions/formulas/formula";
import { help } from "../../src/functions/help/help";
import { contexts, definition, exampleArguments } from "./support";

describe.each(["zh", "en"] as const)("help in %s", (language) => {
  const text = help(language);

  test("has every function with its signature, arguments, result and examples", () => {
    for (const each of DEFINITIONS) {
      const [section] = text.split(`\n## ${NAMESPACE}.${each.id}\n`).slice(1).join("").split("\n## ");
      expect(section).toContain(`\`${signature(each, language)}\``);
      expect(section).toContain(each.summary[language]);
      expect(section).toContain(each.returns[language]);
      for (const argument of each.arguments) expect(section).toContain(argument.description[language]);
      for (const example of each.examples)
        expect(section).toContain(formula(each.id, example.arguments, language));
      expect(each.examples.length).toBeGreaterThan(0);
    }
  });

  test("links to every function from its overview", () => {
    for (const { id } of DEFINITIONS) expect(text).toContain(`[\`KCFIN.${id}\`](#kcfin${id.toLowerCase()})`);
  });

  test("keeps its tables whole: every line of a table has as many cells as its head", () => {
    const tables = text.split("\n\n").filter((block) => block.startsWith("|"));
    expect(tables.length).toBeGreaterThan(DEFINITIONS.length / 2);
    for (const table of tables) {
      const widths = table.split("\n").map((line) => line.trim().replaceAll("\\|", "").split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test.each(DEFINITIONS.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))(
    "the example of $id works: $example.meaning.en",
    ({ id, example }) => {
      const args = exampleArguments(example.arguments, language);
      expect(evaluate(definition(id), contexts[language], args)).not.toBeInstanceOf(FunctionError);
    },
  );
});

describe("a formula", () => {
  test("leaves out what is omitted, with commas only where something follows", () => {
    expect(formula("COVERAGE", ["IP", null, null], "zh")).toBe('=KCFIN.COVERAGE("IP")');
    expect(formula("COVERAGE", ["IP", null, "detailed"], "zh")).toBe('=KCFIN.COVERAGE("IP",,"detailed")');
    expect(formula("THEMES", [], "zh")).toBe("=KCFIN.THEMES()");
    expect(formula("PEERS", [{ zh: "合肥", en: "Hefei" }, 3], "en")).toBe('=KCFIN.PEERS("Hefei",3)');
  });

  test("doubles quotes within a text", () => {
    expect(formula("COVERAGE", ['a "b"'], "zh")).toBe('=KCFIN.COVERAGE("a ""b""")');
  });

  test("is explained by its signature, optional arguments in brackets", () => {
    expect(signature(definition("COVERAGE"), "en")).toBe("KCFIN.COVERAGE(scope, [cities], [level])");
    expect(signature(definition("COVERAGE"), "zh")).toBe("KCFIN.COVERAGE(范围, [城市], [级别])");
  });
});

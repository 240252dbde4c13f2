/** Which texts of a locale file the code uses, as TypeScript understands it: by symbol, not by the look of a name. */
import path from "node:path";
import ts from "typescript";
import { root } from "../support/dist";

const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
  config: object;
};
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

/** Source files below a folder of src/. */
export function sourceFiles(folder: string, extensions: string[]): string[] {
  return ts.sys.readDirectory(path.join(root, "src", folder), extensions);
}

/**
 * @param files the locale files, which must be those that the types of the texts are made from
 * @returns paths such as `pane.overview.title` of all their texts, and of those that src/ uses
 */
export function usesOf(files: string[]): { texts: string[]; used: Set<string> } {
  const program = ts.createProgram(sourceFiles("", [".ts", ".tsx"]), options);
  const checker = program.getTypeChecker();
  const paths = new Map<ts.Node, string>();
  const texts: string[] = [];
  for (const file of files) {
    const locale = program.getSourceFile(file);
    if (!locale) throw new Error(`No source imports ${file}.`);
    collect(locale, `${path.basename(file, ".json")}.`);
  }

  const used = new Set<string>();
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile && !files.includes(file.fileName) && !file.fileName.includes("node_modules"))
      visit(file);
  }
  return { texts, used };

  function collect(node: ts.Node, prefix: string): void {
    if (ts.isPropertyAssignment(node)) {
      const name = prefix + (node.name as ts.StringLiteral).text;
      paths.set(node, name);
      if (ts.isObjectLiteralExpression(node.initializer)) collect(node.initializer, `${name}.`);
      else texts.push(name);
      return;
    }
    ts.forEachChild(node, (child) => {
      collect(child, prefix);
    });
  }

  function use(symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) {
      const name = paths.get(declaration);
      if (name !== undefined) used.add(name);
    }
  }

  function useAll(expression: ts.Expression, only: (property: string) => boolean = () => true): void {
    for (const property of checker.getTypeAtLocation(expression).getProperties()) {
      if (only(property.name)) use(property);
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) use(checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) useAll(node.expression);
    else if (ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node)) useAll(node.expression);
    else if (ts.isBindingElement(node)) {
      const name = (node.propertyName ?? node.name).getText();
      use(checker.getTypeAtLocation(node.parent).getProperty(name));
    } else if (ts.isCallExpression(node)) {
      // A group of texts handed over is used as far as its taker knows of it.
      for (const argument of node.arguments) {
        const taker = checker.getContextualType(argument);
        useAll(argument, (name) => !!taker?.getStringIndexType() || foreign(taker?.getProperty(name)));
      }
    }
    ts.forEachChild(node, visit);
  }

  function foreign(symbol: ts.Symbol | undefined): boolean {
    return symbol?.declarations?.every((declaration) => !paths.has(declaration)) ?? false;
  }
}

import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import office from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

const OFFICE_GLOBALS = ["Office", "Excel", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const OFFICE_ROOMS =
  "Office.js is spoken in src/excel/, src/commands/, the functions' registration and the pane's entry only.";

const NO_DOUBLE_CAST = {
  selector: "TSAsExpression > TSAsExpression.expression",
  message: "A double cast silences the compiler: narrow the value, or check it at run time.",
};
/** `no-restricted-globals` sees values only. */
const NO_OFFICE_TYPES = {
  selector: `TSQualifiedName > Identifier.left[name=/^(${OFFICE_GLOBALS.join("|")})$/]`,
  message: OFFICE_ROOMS,
};

/** WebKit before 16.4, which macOS 12 keeps, refuses a whole script for one lookbehind. */
const NO_LOOKBEHIND = [
  "Literal[regex.pattern=/\\(\\?<[=!]/]",
  "NewExpression[callee.name='RegExp'] Literal[value=/\\(\\?<[=!]/]",
  "NewExpression[callee.name='RegExp'] TemplateElement[value.raw=/\\(\\?<[=!]/]",
].map((selector) => ({ selector, message: "Older WebKit cannot read a lookbehind: match a group instead." }));

function nodeGlobals(...names) {
  return Object.fromEntries(names.map((name) => [name, "readonly"]));
}

export default defineConfig(
  globalIgnores(["dist/", "test-results/"]),
  // A rule that does not fit is changed here, with its reason, and not switched off in a file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Leaving members out of a copy is what the rest of a pattern is for.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // A text is spread to get its characters, each whole.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Excel knows an error by its class, CustomFunctions.Error, which its typings do not derive from Error.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
      "no-restricted-syntax": ["error", NO_DOUBLE_CAST],
    },
  },
  {
    // Typed rules cannot see what a test's matcher does with an unbound method or an any from JSON.parse.
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": office },
    rules: {
      ...Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, "error"])),
      "no-console": "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "no-restricted-globals": [
        "error",
        ...OFFICE_GLOBALS.map((name) => ({ name, message: OFFICE_ROOMS })),
        ...["process", "Buffer", "require"].map((name) => ({
          name,
          message: "The add-in runs in a browser.",
        })),
      ],
      "no-restricted-syntax": ["error", NO_DOUBLE_CAST, NO_OFFICE_TYPES, ...NO_LOOKBEHIND],
    },
  },
  {
    files: ["src/excel/**", "src/commands/**", "src/functions/{index,register}.ts", "src/taskpane/index.tsx"],
    rules: {
      "no-restricted-globals": "off",
      "no-restricted-syntax": ["error", NO_DOUBLE_CAST, ...NO_LOOKBEHIND],
    },
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: nodeGlobals("require", "module", "process", "__dirname", "__filename", "URL"),
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: nodeGlobals("process", "console") },
  },
);

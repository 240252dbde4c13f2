/**
 * Validates an XML file against a schema: node validate.mjs <file.xml> <schema.xsd>. Prints the faults, one a line.
 * A process of its own because libxml2-wasm is an ES module with top-level await, which Jest does not load.
 */
import { readFileSync } from "node:fs";
import { XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const [file, schema] = process.argv.slice(2);
xmlRegisterFsInputProviders();
const document = XmlDocument.fromBuffer(readFileSync(file));
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema }));
try {
  validator.validate(document);
} catch (error) {
  if (!(error instanceof XmlValidateError)) throw error;
  for (const { line, message } of error.details) console.log(`line ${line}: ${message.trim()}`);
  process.exitCode = 1;
}

/** The workbench: a spreadsheet, and beside it the add-in's pane as it was built. */
import { exportXlsx } from "../workbook/export/exportXlsx";
import { openWorkbook } from "../workbook/open";
import { answerPanes } from "./excel";
import { showSpreadsheet } from "./spreadsheet";
import { languageOf, TEXTS, type Texts } from "./texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const startLanguage = languageOf(
  new URLSearchParams(window.location.search).get("lang") ?? navigator.language,
);
let language = startLanguage;
const texts = (): Texts => TEXTS[language];

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} #${id}.`);
  return found;
}

function textOf(key = ""): string {
  return new Map<string, string>(Object.entries(texts())).get(key) ?? "";
}

function writeTexts(): void {
  document.documentElement.lang = language;
  document.title = texts().product;
  for (const labelled of document.querySelectorAll<HTMLElement>("[data-text]"))
    labelled.textContent = textOf(labelled.dataset["text"]);
  for (const labelled of document.querySelectorAll<HTMLElement>("[data-label]"))
    labelled.ariaLabel = textOf(labelled.dataset["label"]);
}

const workbook = openWorkbook({ language: startLanguage });

async function download(): Promise<void> {
  const file = await exportXlsx(workbook);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: XLSX }));
  link.download = texts().workbookName;
  link.click();
  URL.revokeObjectURL(link.href);
}

const pane = element("pane", HTMLIFrameElement);
const loadPane = (): void => {
  pane.src = "pane/taskpane.html";
};

element("download", HTMLButtonElement).addEventListener("click", () => {
  download().catch((error: unknown) => {
    window.alert(texts().downloadFailed + String(error));
  });
});
const languages = element("language", HTMLSelectElement);
languages.value = language;
languages.addEventListener("change", () => {
  language = languageOf(languages.value);
  writeTexts();
  loadPane();
});

writeTexts();
answerPanes(
  workbook,
  startLanguage,
  () => language,
  () => texts().workbookName,
);
await showSpreadsheet(workbook, element("sheet", HTMLElement));
loadPane();

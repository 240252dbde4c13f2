/** The workbench: a spreadsheet, beside it the add-in's pane as it was built, and above both its ribbon. */
import { LocalTransportService } from "../workbook/engine/library";
import { exportXlsx } from "../workbook/export/exportXlsx";
import { openWorkbook } from "../workbook/open";
import { addToCellMenu } from "./commands/cellMenu";
import { Desk, PANE_FOLDER } from "./desk";
import { element } from "./elements";
import { readManifest } from "./commands/manifest";
import { invitation, ownMessages, People, type Invitation } from "./people";
import { readShortcuts } from "./commands/shortcuts";
import { languageOf, TEXTS, type Texts } from "./texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

declare global {
  interface Window {
    /** The document to open instead of a new one, as `save` gives it; tests set it before the page loads. */
    savedWorkbook?: string;
  }
}

/** Given where this is the second person's page, in a frame of the first's. */
const invited = invitation();
const startLanguage = languageOf(
  new URLSearchParams(window.location.search).get("lang") ?? navigator.language,
);
const contentLanguage = invited?.contentLanguage ?? startLanguage;
let language = invited?.language ?? startLanguage;
const texts = (): Texts => TEXTS[language];

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

// Before the first await.
writeTexts();

async function built(file: string): Promise<string> {
  const response = await fetch(PANE_FOLDER + file);
  if (!response.ok) throw new Error(`dist/${file} is missing: run npm run build.`);
  return response.text();
}

const manifest = new DOMParser().parseFromString(await built("manifest.xml"), "text/xml");
const commands = () => readManifest(manifest, language);
const shortcuts = readShortcuts(JSON.parse(await built(commands().shortcuts)));

const transport = invited?.transport ?? new LocalTransportService();
const [firstName, secondName] = texts().names;
const saved = invited?.saved ?? window.savedWorkbook;
const workbook = openWorkbook(
  { language: contentLanguage, ...(saved !== undefined && { saved }) },
  {
    transportService: invited ? ownMessages(transport) : transport,
    client: invited ? { id: "second", name: secondName } : { id: "first", name: firstName },
  },
);
const desk = new Desk(workbook, contentLanguage, shortcuts);

addToCellMenu(
  commands().cellMenu,
  (id) => commands().cellMenu.find((control) => control.id === id)?.label ?? "",
  (control) => void desk.excel.click(control),
);

async function download(): Promise<void> {
  const file = await exportXlsx(workbook);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: XLSX }));
  link.download = texts().workbookName;
  link.click();
  URL.revokeObjectURL(link.href);
}

function speak(chosen: typeof language): void {
  language = chosen;
  writeTexts();
  desk.speak(language, commands());
}

/** The bar above everything and the place for a second person. */
function receive(): void {
  const save = () => ({ saved: workbook.save(), contentLanguage, language, transport });
  const people = new People(desk, save, language);
  const coAuthor = element("co-author", HTMLInputElement);
  coAuthor.addEventListener("change", () => people.seatSecond(coAuthor.checked));
  element("download", HTMLButtonElement).addEventListener("click", () => {
    download().catch((error: unknown) => {
      window.alert(texts().downloadFailed + String(error));
    });
  });
  const languages = element("language", HTMLSelectElement);
  languages.value = language;
  languages.addEventListener("change", () => {
    speak(languageOf(languages.value));
    people.speak(language);
    desk.loadPane();
  });
}

/** The second person's page shows only their desk. */
function join({ accept }: Invitation): void {
  document.body.classList.add("guest");
  element("desks", HTMLElement).append(desk.root);
  desk.nameOwner(secondName);
  accept({
    speak: (chosen) => {
      speak(chosen);
      desk.nameOwner(texts().names[1]);
      desk.loadPane();
    },
    leave: () => desk.dispose(),
  });
}

if (invited) join(invited);
else receive();
speak(language);
await desk.open();

/** Runs in the page before office.js: makes its window that of an Excel whose far end is the test's process. */
import { officePage, type NativeSettings, type OfficePageOptions } from "../../host/api/office/officePage";

declare global {
  interface Window {
    /** What the test gives to the page, before this runs. */
    excelOptions: Omit<OfficePageOptions, "settings">;
    sendToExcel: (text: string) => void;
    receiveFromExcel: (text: string) => void;
  }
}

let stored: Readonly<Record<string, string>> = {};
const settings: NativeSettings = {
  read: () => stored,
  write: (texts) => {
    stored = texts;
  },
};
const wire = {
  receive: (text: string) => {
    window.sendToExcel(text);
  },
  connect: (deliver: (text: string) => void) => {
    window.receiveFromExcel = deliver;
  },
};

for (const [name, value] of Object.entries(officePage(wire, { ...window.excelOptions, settings }))) {
  Object.defineProperty(window, name, { value });
}

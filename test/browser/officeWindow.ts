/** Runs in the page before office.js: makes its window that of an Excel whose far end is the test's process. */
import type { NativeSettings, OfficePageOptions } from "../../host/api/officePage";
import { officePage } from "../../host/api/officePage";

declare global {
  interface Window {
    /** What the test gives to the page, before this runs. */
    excelOptions: Omit<OfficePageOptions, "settings">;
    excelTheme: "light" | "dark";
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

const properties = officePage(wire, { ...window.excelOptions, settings });
Object.assign(properties.external.GetContext(), {
  // Colours are numbers here; office.js writes them as #RRGGBB.
  GetOfficeThemeInfo: () =>
    JSON.stringify({ bodyBackgroundColor: window.excelTheme === "dark" ? 0x212121 : 0xffffff }),
});
for (const [name, value] of Object.entries(properties)) Object.defineProperty(window, name, { value });

import type { Workbook } from "../../workbook/model";
import { asJson } from "../arguments";
import type { NativeSettings } from "./officePage";

/** The document's add-in settings for `Office.context.document.settings`, which keeps values as JSON text. */
export function nativeSettings({ settings }: Workbook): NativeSettings {
  return {
    read: () =>
      Object.fromEntries(settings.keys().map((key) => [key, JSON.stringify(settings.get(key) ?? null)])),
    write: (texts) => {
      for (const key of settings.keys()) if (!(key in texts)) settings.remove(key);
      for (const [key, text] of Object.entries(texts)) settings.set(key, asJson(JSON.parse(text)));
    },
  };
}

/** The files that declare the shortcuts to Excel ("extended overrides"), in Microsoft's format. The build writes them into dist/. */
import type { Language } from "../dataset";
import en from "../locales/en/commands.json";
import zh from "../locales/zh-CN/commands.json";
import { SHORTCUTS } from "./commands";

const NAMES = { en, zh } as const satisfies Record<Language, typeof en>;

type Shortcut = keyof typeof SHORTCUTS;
const ids = Object.keys(SHORTCUTS) as Shortcut[];

/** The names that Excel shows when a shortcut collides with another add-in's, by the tokens of `shortcuts`. */
export function shortcutResources(language: Language): Record<string, { value: string }> {
  return Object.fromEntries(ids.map((id) => [id, { value: NAMES[language][id] }]));
}

/** The actions with their keys. Names are tokens, with English as the default. */
export function shortcuts() {
  return {
    actions: ids.map((id) => ({ id, type: "ExecuteFunction", name: `\${resource.${id}}` })),
    shortcuts: ids.map((id) => ({ action: id, key: SHORTCUTS[id] })),
    resources: { default: shortcutResources("en") },
  };
}

/** Finds the add-in's shortcut for pressed keys. */
import * as v from "valibot";

const fileSchema = v.object({
  shortcuts: v.array(
    v.object({ action: v.string(), key: v.object({ default: v.string(), mac: v.optional(v.string()) }) }),
  ),
});

export type Shortcuts = v.InferOutput<typeof fileSchema>["shortcuts"];

/** What `shortcuts.json` says. Throws a ValiError for another file. */
export function readShortcuts(file: unknown): Shortcuts {
  return v.parse(fileSchema, file).shortcuts;
}

/** What a pressed key is made of; letters by their place on the keyboard, for Shift and Option give them other characters. */
export type Keys = Pick<KeyboardEvent, "ctrlKey" | "altKey" | "shiftKey" | "metaKey" | "code">;

const MODIFIERS = [
  ["ctrlKey", /^ctrl|control$/i],
  ["altKey", /^(alt|option)$/i],
  ["shiftKey", /^shift$/i],
  ["metaKey", /^(cmd|command)$/i],
] as const;

function isPressed(keys: Keys, combination: string): boolean {
  const parts = combination.split("+");
  const key = parts.pop() ?? "";
  const modifiers = MODIFIERS.every(
    ([name, spelling]) => keys[name] === parts.some((part) => spelling.test(part)),
  );
  return modifiers && [`Key${key.toUpperCase()}`, `Digit${key}`].includes(keys.code);
}

/** The action that the keys stand for, or null. */
export function actionOf(keys: Keys, shortcuts: Shortcuts, isMac: boolean): string | null {
  const found = shortcuts.find(({ key }) => isPressed(keys, (isMac ? key.mac : undefined) ?? key.default));
  return found?.action ?? null;
}

import type { Language } from "../../dataset";

/** A moment, given as ISO 8601, as people of the language write it; what is no moment stays as it is. */
export function momentText(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(time);
}

/** A moment, in milliseconds since 1970, as a time of day. */
export function clockText(milliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(milliseconds);
}

/** Whether less time than that has gone by since then. */
export function isWithin(iso: string, milliseconds: number, now = Date.now()): boolean {
  const age = now - new Date(iso).getTime();
  return age >= 0 && age < milliseconds;
}

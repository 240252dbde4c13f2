import type { Measure, Theme } from "./schema";

/** Sorts measures by theme and keeps their order within a theme; unknown themes come last. */
export function inThemeOrder<T extends Pick<Measure, "theme">>(
  measures: readonly T[],
  themes: readonly Theme[],
): T[] {
  const order = new Map(themes.map(({ id }, index) => [id, index]));
  const place = ({ theme }: T) => order.get(theme) ?? themes.length;
  return [...measures].sort((a, b) => place(a) - place(b));
}

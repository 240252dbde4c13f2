/** The code table of cities. */
import type { City, Language } from "../../dataset";
import { tidied } from "../../dataset/names";
import type { Cell } from "../description";
import { lastById, type Reading, type RowReader } from "./reading";
import { defineTable, type ColumnOf } from "./schema";
import type { Writing } from "./writing";

export const CITIES = defineTable({
  table: "cities",
  name: "KCFIN_Cities",
  part: "cities",
  idColumn: "cityId",
  columns: {
    cityId: { text: "id", field: "id", width: 104, filled: "optional" },
    city: { text: "id", field: "name", merged: 1, width: 92, filled: "required", about: true, label: true },
    cityOther: { text: "id", merged: 1, width: 104, filled: "optional" },
    pinyin: { text: "id", field: "pinyin", merged: 1, width: 104, filled: "optional" },
    origin: {},
  },
});

type CityColumn = ColumnOf<typeof CITIES>;

/** The language that the workbook is not in. */
const otherThan = (language: Language): Language => (language === "zh" ? "en" : "zh");

export function cityCells(
  { id, name, pinyin }: City,
  { language, release }: Writing,
): Record<CityColumn, Cell> {
  return {
    cityId: id,
    city: name[language],
    cityOther: name[otherThan(language)],
    pinyin,
    origin: release,
  };
}

/** A city that analysts add needs no more than a name. */
export function cityReader({ language, known }: Reading): RowReader<CityColumn, City> {
  const released = lastById(known.cities);
  return (cells) => {
    const city = cells.own("city", tidied);
    if (city === undefined) return "city";
    const id = cells("cityId") || city;
    const other = cells("cityOther") || city;
    const name = language === "zh" ? { zh: city, en: other } : { zh: other, en: city };
    return { id, name, pinyin: cells("pinyin") || (released.get(id)?.pinyin ?? id) };
  };
}

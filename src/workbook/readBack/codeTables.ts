/** The code tables: themes, measures and cities, the analysts' own among them. */
import type { City, Dataset, Language, Measure, Theme } from "../../dataset";
import { workbookTexts } from "../texts";
import { byId, readRows, type ReadList, type TableValues, type Words } from "./rows";

export function readThemes(
  table: TableValues,
  language: Language,
  base: Dataset,
  { translate }: Words,
): ReadList<Theme> {
  const known = byId(base.themes);
  return readRows("themes", table, language, (cells) => {
    const id = cells("themeId");
    if (id === "") return "themeId";
    return { id, name: translate(cells("theme") || id, known.get(id)?.name) };
  });
}

export function readMeasures(
  table: TableValues,
  language: Language,
  base: Dataset,
  { translate, citationsOf }: Words,
): ReadList<Measure> {
  const known = byId(base.measures);
  const { lists } = workbookTexts(language);
  return readRows("measures", table, language, (cells) => {
    const id = cells("measureId");
    if (id === "") return "measureId";
    const before = known.get(id);
    return {
      id,
      theme: cells("themeId"),
      name: translate(cells("measure") || id, before?.name),
      definition: translate(cells("definition"), before?.definition),
      citations: citationsOf(cells("section"), before?.citations),
      list: cells("list") === lists.closed ? "closed" : "open",
      listNote: translate(cells("listNote"), before?.listNote),
    };
  });
}

export function readCities(table: TableValues, language: Language, base: Dataset): ReadList<City> {
  const known = byId(base.cities);
  return readRows("cities", table, language, (cells) => {
    const city = cells("city");
    if (city === "") return "city";
    const id = cells("cityId") || city;
    const other = cells("cityOther") || city;
    const name = language === "zh" ? { zh: city, en: other } : { zh: other, en: city };
    return { id, name, pinyin: cells("pinyin") || (known.get(id)?.pinyin ?? id) };
  });
}

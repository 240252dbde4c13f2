import type { Dataset, Language } from "../../../dataset";
import type { SheetDescription } from "../../description";
import { blockArea, listArea } from "../../growth/lists";
import { joined, stack } from "../../kit/section";
import { area, footer, heading, sheet, widths } from "../../kit/sheet";
import { workbookTexts } from "../../texts";
import { calculation } from "./calculation";
import { calculationLayout, gapsBlock, listLines } from "./calculationLayout";
import { choiceSection } from "./choice";
import { conclusionsSection } from "./conclusions";
import { LIST_COLUMNS, listSection, MODELS } from "./list";

/** Of the list of gaps, which formulas above and beside it refer to. */
const HEADER_ROW = 6;

/** The gaps of one city, chosen from a list, with the cities to learn from and what the authors concluded. */
export function gapsSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).gaps;
  const layout = calculationLayout(dataset, HEADER_ROW, LIST_COLUMNS + 1, MODELS);
  /** With the empty row that closes it. */
  const list = area(HEADER_ROW + 1, 0, listLines(dataset) + 1, LIST_COLUMNS);
  const { rows, ...page } = stack([
    () => heading(texts.title, texts.subtitle),
    choiceSection(dataset, language, layout),
    listSection(dataset, language, layout, list),
    conclusionsSection(dataset, language, layout, list),
  ])(0);

  return sheet("gaps", language, {
    ...joined([page, calculation(dataset, language, layout)]),
    namedAreas: [
      blockArea("gaps", gapsBlock(layout)),
      // Without its first line: it has one more than there are measures.
      listArea("gapMeasures", { ...list, row: list.row + 1, rows: list.rows - 1, columns: 1 }),
      listArea("gapCities", { ...layout.ranges.scores, row: layout.headerRow, rows: 1 }),
    ],
    columnWidths: [
      ...widths(
        language === "zh"
          ? [44, 104, 150, 84, 80, 44, 72, 84, 84, 84, 92, 84, 380]
          : [56, 120, 220, 130, 92, 44, 84, 96, 96, 96, 96, 96, 460],
      ),
      { column: LIST_COLUMNS, columns: 1, width: 18 },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: 3 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, rows, LIST_COLUMNS),
      onePage: false,
      titleRows: { row: HEADER_ROW, rows: 1 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

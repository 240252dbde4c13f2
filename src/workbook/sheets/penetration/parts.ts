/** The parts of the penetration sheet: a table each, with a chart beside it. */
import type { Dataset, Language } from "../../../dataset";
import type { Block, ChartDescription } from "../../description";
import type { ChartName } from "../../growth/lists";
import { COLORS, NOTHING_FOR_ZERO, themeColor } from "../../kit/styles";
import { workbookTexts } from "../../texts";
import { cityBlock, cityTotalColumn, measureBlock, themeBlock } from "./tables";

interface Columns {
  readonly first: number;
  readonly count: number;
}

/** A table that may stand anywhere below the title, and what its columns hold. */
export interface Part {
  /** Its block and its list of lines, by which it grows. */
  readonly id: "penetrationThemes" | "penetrationMeasures" | "penetrationCities";
  readonly title: string;
  /** @param row of its header */
  readonly block: (row: number) => Block;
  readonly figures: Columns;
  /** Columns that themes are added to, with the one behind them. */
  readonly themes?: Columns;
  /** Whether the first column says in which place each line is. */
  readonly isRanked: boolean;
  readonly shareColumn: number;
  readonly chart: Omit<ChartDescription, "name" | "source" | "place" | "legend"> & {
    readonly name: ChartName;
    /** Categories, then series. */
    readonly columns: Columns;
  };
}

export function penetrationParts(dataset: Dataset, language: Language): Part[] {
  const texts = workbookTexts(language).penetration;
  const totalColumn = cityTotalColumn(dataset);
  return [
    {
      id: "penetrationThemes",
      title: texts.themes,
      block: (row) => themeBlock(dataset, language, row),
      figures: { first: 2, count: 5 },
      isRanked: false,
      shareColumn: 2,
      chart: {
        name: "KCFIN_ThemePenetration",
        columns: { first: 1, count: 2 },
        type: "BarClustered",
        title: texts.themeChart,
        altText: texts.themeChartAlt,
        colors: [{ fill: COLORS.brand, text: COLORS.ink }],
        axisFormat: "0%",
        labelFormat: "0%",
        valueAxisTitle: texts.axisShare,
        maximum: 1,
      },
    },
    {
      id: "penetrationMeasures",
      title: texts.measures,
      block: (row) => measureBlock(dataset, language, row),
      figures: { first: 3, count: 5 },
      isRanked: true,
      shareColumn: 7,
      chart: {
        name: "KCFIN_MeasureCoverage",
        columns: { first: 2, count: 3 },
        type: "BarStacked",
        title: texts.measureChart,
        altText: texts.measureChartAlt,
        colors: [
          { fill: COLORS.detailed, text: COLORS.white },
          { fill: COLORS.listed, text: COLORS.ink },
        ],
        axisFormat: "0",
        labelFormat: NOTHING_FOR_ZERO,
        valueAxisTitle: texts.axisCities,
      },
    },
    {
      id: "penetrationCities",
      title: texts.cities,
      block: (row) => cityBlock(dataset, language, row),
      figures: { first: 3, count: totalColumn - 1 },
      themes: { first: 3, count: totalColumn - 2 },
      isRanked: true,
      shareColumn: totalColumn + 1,
      chart: {
        name: "KCFIN_CityDepth",
        columns: { first: 2, count: dataset.themes.length + 1 },
        type: "BarStacked",
        title: texts.cityChart,
        altText: texts.cityChartAlt,
        colors: dataset.themes.map((_, index) => themeColor(index)),
        axisFormat: "0",
        labelFormat: NOTHING_FOR_ZERO,
        valueAxisTitle: texts.axisMeasures,
      },
    },
  ];
}

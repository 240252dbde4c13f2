/** The chart of a briefing, with its numbers beside the page. */
import type { GapReport } from "../../analysis";
import { SHORTFALL_LABELS, STATUS_LABELS, type Language } from "../../dataset";
import { fill } from "../../locales/fill";
import type { Cell, ChartDescription } from "../description";
import { MARKS } from "../kit/marks";
import { section, type SectionAt } from "../kit/section";
import { area } from "../kit/sheet";
import { COLORS, STYLES } from "../kit/styles";
import { PAGE_COLUMNS } from "./textRows";
import { briefingTexts } from "./texts";

/** Beyond the print area, one narrow column away. */
const DATA_COLUMN = PAGE_COLUMNS + 1;
export const SPACER = { column: PAGE_COLUMNS, columns: 1, width: 24 };

const ROW_HEIGHT = 17;
/** Title, axis and legend take some rows, each bar somewhat more than one. */
const ROWS_AROUND = 5;
/** More bars would be too small to read. */
const BARS = 30;

const NOTHING_FOR_ZERO = "0;;";
const SILENCE = "#DDE3E7";

type Chart = Pick<ChartDescription, "title" | "altText" | "colors" | "valueAxisTitle"> & { data: Cell[][] };

/** Coverage and gaps by theme; of a single theme, how many cities cover each gap. null where there is nothing to show. */
export function chartSection(report: GapReport, language: Language): SectionAt | null {
  const chart = report.byTheme.length > 1 ? themeChart(report, language) : gapChart(report, language);
  if (chart.data.length < 2) return null;
  const { data, ...looks } = chart;
  const bars = data.length - 1;
  const rows = ROWS_AROUND + Math.ceil(bars * 1.3);
  const columns = data[0]?.length ?? 0;
  return (row) =>
    section(rows, {
      blocks: [
        { row, column: DATA_COLUMN, cells: [[briefingTexts(language).chartData]] },
        { row: row + 1, column: DATA_COLUMN, cells: data },
      ],
      styles: [
        { area: area(row, DATA_COLUMN, data.length + 1, columns), style: STYLES.small },
        { area: area(row + 1, DATA_COLUMN, 1, columns), style: { bold: true } },
      ],
      rowHeights: [{ row, rows, height: ROW_HEIGHT }],
      breaks: [row],
      charts: [
        {
          name: "KCFIN_BriefingGaps",
          type: "BarStacked",
          ...looks,
          source: area(row + 1, DATA_COLUMN, data.length, columns),
          place: area(row, 0, rows, PAGE_COLUMNS),
          axisFormat: "0",
          labelFormat: NOTHING_FOR_ZERO,
          legend: true,
        },
      ],
    });
}

function themeChart({ city, byTheme }: GapReport, language: Language): Chart {
  const texts = briefingTexts(language);
  const { figures } = texts;
  return {
    title: fill(texts.themeChart, { city: city.name[language] }),
    altText: fill(texts.themeChartAlt, { city: city.name[language] }),
    valueAxisTitle: texts.axisMeasures,
    colors: [
      { fill: COLORS.detailed, text: COLORS.white },
      { fill: COLORS.listed, text: COLORS.ink },
      { fill: COLORS.absent, text: COLORS.absentInk },
      { fill: SILENCE, text: COLORS.ink },
    ],
    data: [
      [
        texts.theme,
        texts.coveredRest,
        SHORTFALL_LABELS.toDeepen[language],
        figures.confirmed,
        figures.notReported,
      ],
      ...byTheme.map(({ theme, covered, confirmed, notReported, toDeepen }): Cell[] => [
        theme?.name[language] ?? texts.otherTheme,
        covered - toDeepen,
        toDeepen,
        confirmed,
        notReported,
      ]),
    ],
  };
}

function gapChart({ city, lists }: GapReport, language: Language): Chart {
  const texts = briefingTexts(language);
  return {
    title: fill(texts.gapChart, { city: city.name[language] }),
    altText: fill(texts.gapChartAlt, { city: city.name[language] }),
    valueAxisTitle: texts.axisCities,
    colors: [
      { fill: COLORS.detailed, text: COLORS.white },
      { fill: COLORS.listed, text: COLORS.ink },
    ],
    data: [
      [texts.gap, STATUS_LABELS.detailed[language], STATUS_LABELS.listed[language]],
      ...[...lists.confirmed, ...lists.notReported]
        .slice(0, BARS)
        .map(({ measure, status, models }): Cell[] => {
          const detailed = models.filter((model) => model.detailed).length;
          const name = measure.name[language];
          return [
            status === "confirmed" ? `${MARKS.absent} ${name}` : name,
            detailed,
            models.length - detailed,
          ];
        }),
    ],
  };
}

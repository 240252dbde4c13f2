/** The reference of the functions as Markdown: docs/functions.*.md. */
import type { Language, Text } from "../../dataset/schema";
import type { Argument } from "../arguments";
import { NAMESPACE, type FunctionDefinition } from "../definition";
import { DEFINITIONS } from "../definitions";
import { formula, signature } from "../formulas/formula";

const TEXTS = {
  name: { zh: "函数", en: "Function" },
  purpose: { zh: "用途", en: "Purpose" },
  argument: { zh: "参数", en: "Argument" },
  meaning: { zh: "说明", en: "Meaning" },
  optional: { zh: "可省略", en: "optional" },
  returns: { zh: "返回", en: "Returns" },
  examples: { zh: "示例", en: "Examples" },
  common: { zh: "通则", en: "What holds for all of them" },
} satisfies Record<string, Text>;

const COMMON: readonly Text[] = [
  {
    zh: "主题和指标可写编号（如 `IP`、`IP-PLEDGE`）、中文名或英文名；城市可写中文名、英文名、拼音或编号，带不带“市”均可，也认得繁体（廣州）、前面的省名（安徽合肥、安徽省合肥市）、`Hefei City` 和不会混淆的简称（沪、穗、深、渝等）。大小写、全角半角、空格、连字符和看不见的字符不影响识别。",
    en: "A theme or measure may be given by id (such as `IP` or `IP-PLEDGE`) or by its Chinese or English name; a city by its Chinese name (with or without 市), English name, pinyin or id, also in traditional characters (廣州), with its province (安徽合肥, 安徽省合肥市, `Hefei, Anhui`), as `Hefei City`, or by a short name that means one city only (沪, 穗, 深, 渝). Case, width, spaces, hyphens and characters that cannot be seen do not matter.",
  },
  {
    zh: "说明中写“可以是区域”的参数可引用多个单元格：一次计算，每格一个结果；一列对一行得到表格。空单元格得到空白，有误的单元格只在自己的位置报错。整列引用太大，请只引用有内容的部分。",
    en: "Where an argument may be a range, one formula gives one result per cell; a column against a row gives a grid. A blank cell gives a blank, and a bad cell an error in its own place. Whole columns are too large: refer to the part that is filled.",
  },
  {
    zh: "可省略的参数引用空单元格时，视同省略。",
    en: "An optional argument that refers to a blank cell counts as omitted.",
  },
  {
    zh: "无法识别的输入返回 `#VALUE!`，并提示是哪个参数、哪个值、最接近的正确写法（没有相近的就不猜）；次序颠倒的参数会指明。没有可返回的内容时返回 `#N/A` 并说明原因；工作簿被改动而无从得知结果时也是，从不以 0 或其他数据代替。",
    en: "Input that is not understood gives `#VALUE!`, with the argument, the value and the nearest right one (none where nothing is near); swapped arguments are recognised as such. Where there is nothing to return, `#N/A` with the reason; so too where a damaged workbook does not tell the answer, never 0 and never another data set's figure.",
  },
  {
    zh: '在当前规划期没有任何证据的城市是“尚未编码”，不是“什么都没有”：占比、名次、排名和差距都不计入，直接问到时返回 `#N/A`。`DATAINFO("cities")` 是全部城市数，`DATAINFO("coded")` 是其中已编码的。',
    en: 'A city without any evidence in the period is not coded yet, which is not “nothing”: shares, ranks, rankings and gaps leave it out, and asked about by name it gives `#N/A`. `DATAINFO("cities")` counts all cities, `DATAINFO("coded")` those that are coded.',
  },
  {
    zh: "结果依据本工作簿“证据”表（没有时依据内置数据），文字用工作簿的语言，与查看者的界面语言无关。",
    en: "Answers come from the evidence table of the workbook (or from the bundled data where there is none), in the language of the workbook whatever the viewer's is.",
  },
];

/** @returns Markdown: a table of all functions, common rules, then each function with arguments, result and examples */
export function help(language: Language): string {
  const sections = [
    overview(language),
    `## ${TEXTS.common[language]}\n\n${COMMON.map((text) => `- ${text[language]}`).join("\n")}`,
    ...DEFINITIONS.map((definition) => section(definition, language)),
  ];
  return `${sections.join("\n\n")}\n`;
}

function overview(language: Language): string {
  const rows = DEFINITIONS.map(({ id, summary }) => [
    `[\`${NAMESPACE}.${id}\`](#${NAMESPACE.toLowerCase()}${id.toLowerCase()})`,
    summary[language],
  ]);
  return table([TEXTS.name[language], TEXTS.purpose[language]], rows);
}

function section(definition: FunctionDefinition, language: Language): string {
  const { id, summary, returns, arguments: args, examples } = definition;
  const colon = language === "zh" ? "：" : ": ";
  return [
    `## ${NAMESPACE}.${id}`,
    `\`${signature(definition, language)}\``,
    summary[language],
    ...(args.length > 0 ? [argumentTable(args, language)] : []),
    `**${TEXTS.returns[language]}**${colon}${returns[language]}`,
    `**${TEXTS.examples[language]}**`,
    examples
      .map((example) => `- \`${formula(id, example.arguments, language)}\` ${example.meaning[language]}`)
      .join("\n"),
  ].join("\n\n");
}

function argumentTable(args: readonly Argument<unknown>[], language: Language): string {
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];
  const rows = args.map(({ label, optional, description }) => [
    label[language] + (optional ? open + TEXTS.optional[language] + close : ""),
    description[language],
  ]);
  return table([TEXTS.argument[language], TEXTS.meaning[language]], rows);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

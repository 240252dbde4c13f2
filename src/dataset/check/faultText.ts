/**
 * The sentences for faults of a data file, in both languages. Each says what is wrong and what to do; the fault's `path`
 * says where and is shown beside it.
 */
import type { Fault, Kind, ReferenceKind } from "./fault";
import type { Language, Text } from "../schema";

const LONGEST_QUOTE = 40;

const KINDS: Record<Kind, Text> = {
  text: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  object: { zh: "对象 {…}", en: "an object {…}" },
  list: { zh: "列表 […]", en: "a list […]" },
  null: { zh: "null", en: "null" },
  nothing: { zh: "空", en: "nothing" },
};

const REFERENCES: Record<ReferenceKind, Text & { list: string }> = {
  theme: { zh: "主题", en: "theme", list: "themes" },
  measure: { zh: "指标", en: "measure", list: "measures" },
  city: { zh: "城市", en: "city", list: "cities" },
  period: { zh: "规划期", en: "period", list: "periods" },
};

const quote = (value: string) => {
  const characters = Array.from(value);
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : value}”`;
};

function texts(fault: Fault): Text {
  switch (fault.code) {
    case "json.empty":
      return {
        zh: "文件是空的。请选择由本产品导出的数据文件。",
        en: "The file is empty. Choose a data file exported by this product.",
      };
    case "json.syntax":
      return {
        zh: `从第 ${fault.line} 行第 ${fault.column} 列的${quote(fault.found)}起，文件不再是正确的 JSON。请检查这里的引号、逗号和括号。`,
        en: `From ${quote(fault.found)} at line ${fault.line}, column ${fault.column} on, the file is not valid JSON. Check the quotes, commas and brackets there.`,
      };
    case "json.unfinished":
      return {
        zh: `文件在第 ${fault.line} 行第 ${fault.column} 列之后中断，内容不完整。请重新下载或导出完整的文件。`,
        en: `The file ends too early, after line ${fault.line}, column ${fault.column}. Download or export it again in full.`,
      };
    case "json.repeatedKey":
      return {
        zh: `${quote(fault.key)}在第 ${fault.line} 行重复出现（前一次在第 ${fault.firstLine} 行），无法判断以哪个为准。请删除其中一个。`,
        en: `${quote(fault.key)} is there again in line ${fault.line} (first in line ${fault.firstLine}), so it is unclear which one counts. Remove one of them.`,
      };
    case "json.deep":
      return {
        zh: `括号嵌套超过 ${fault.limit} 层，这不是本产品的数据文件。请确认选对了文件。`,
        en: `Brackets lie more than ${fault.limit} deep within each other, so this is no data file of this product. Check that it is the right file.`,
      };
    case "tooMany":
      return {
        zh: `数据超过 ${fault.limit} 项的上限，没有读取。请确认选对了文件，或拆分后再试。`,
        en: `There are more entries than the limit of ${fault.limit}; the file was not read. Check that it is the right file, or split it.`,
      };
    case "version":
      return {
        zh: `数据格式版本为 ${fault.value}，本产品只能读取到版本 ${fault.supported}。请更新本产品，或换用较早版本的文件。`,
        en: `The format version is ${fault.value}, but this product reads versions up to ${fault.supported}. Update the product, or use a file of an earlier version.`,
      };
    case "type":
      return {
        zh: `此处应为${KINDS[fault.expected].zh}，实际为${KINDS[fault.received].zh}。`,
        en: `This should be ${KINDS[fault.expected].en} but is ${KINDS[fault.received].en}.`,
      };
    case "missing":
      return {
        zh: `缺少必填项${quote(fault.key)}，请补上。`,
        en: `The required entry ${quote(fault.key)} is missing. Add it.`,
      };
    case "unknownKey":
      return {
        zh: `${quote(fault.key)}不是数据格式中的项目。请删除，或检查拼写。`,
        en: `${quote(fault.key)} is not part of the format. Remove it or check its spelling.`,
      };
    case "blank":
      return { zh: "此处不能为空，请填写。", en: "This must not be blank. Fill it in." };
    case "tooLong":
      return {
        zh: `文字有 ${fault.length} 个字符，超过单元格能保存的 ${fault.limit} 个。请缩短。`,
        en: `The text has ${fault.length} characters, more than the ${fault.limit} that can be kept in a cell. Shorten it.`,
      };
    case "lostCharacter":
      return {
        zh: `文字中有已经丢失或无法保存的字符（${fault.character}），多因从 Word、PDF 复制或转换编码而来。请删去，或重新输入这段文字。`,
        en: `The text has a character (${fault.character}) that is lost, or that a file cannot hold, as after copying from Word or PDF or changing the encoding. Delete it, or type the text again.`,
      };
    case "lostText":
      return {
        zh: `单元格中的${quote(fault.value)}会被当作错误值、空值或日期，内容会丢失。请改成别的写法。`,
        en: `In a cell ${quote(fault.value)} is taken for an error, for nothing or for a date, so that it is lost. Write it in another way.`,
      };
    case "longName":
      return {
        zh: `名称有 ${fault.length} 个字符（~ * ? 各算两个），超过公式能够查找的 ${fault.limit} 个。请缩短。`,
        en: `The name has ${fault.length} characters (each ~, * and ? counts as two), more than the ${fault.limit} that formulas can look up. Shorten it.`,
      };
    case "spelling":
      return {
        zh: `${quote(fault.value)}中有看不见的字符、全角字母数字或部首，公式找不到。请写成${quote(fault.right)}。`,
        en: `${quote(fault.value)} has characters that cannot be seen, full-width letters or radicals, so formulas do not find it. Write ${quote(fault.right)}.`,
      };
    case "idForm":
      return {
        zh: `编号${quote(fault.value)}不符合要求：只能用文字、数字和 . _ -，不能有空格，并以文字或数字开头。`,
        en: `The id ${quote(fault.value)} is not allowed: use letters, digits and . _ - without spaces, starting with a letter or digit.`,
      };
    case "choice":
      return {
        zh: `${quote(fault.value)}不在可选值之内，请改为 ${fault.allowed.join("、")} 之一。`,
        en: `${quote(fault.value)} is not one of the allowed values. Use one of: ${fault.allowed.join(", ")}.`,
      };
    case "date":
      return {
        zh: `${quote(fault.value)}不是日历上的日期，请写成 2022-01-31 这样的形式。`,
        en: `${quote(fault.value)} is not a date of the calendar. Write it like 2022-01-31.`,
      };
    case "notWhole":
      return {
        zh: `此处应为整数，实际为 ${fault.value}。`,
        en: `This should be a whole number but is ${fault.value}.`,
      };
    case "notFinite":
      return { zh: "数值过大，请改为普通数字。", en: "The number is too large. Use an ordinary number." };
    case "numberRange":
      return {
        zh: `Excel 无法保存数值 ${fault.value}，因为它过大或过小。请改为普通数字，或换用其他单位。`,
        en: `Excel cannot hold the number ${fault.value}, as it is too large or too small. Use an ordinary number, or another unit.`,
      };
    case "numberDigits":
      return {
        zh: `数值 ${fault.value} 超过 15 位有效数字，Excel 会改成 ${fault.kept}。请四舍五入。`,
        en: `The number ${fault.value} has more than 15 digits, so Excel would make ${fault.kept} of it. Round it.`,
      };
    case "year":
      return {
        zh: `年份应在 ${fault.earliest} 至 ${fault.latest} 之间，实际为 ${fault.value}。请更正。`,
        en: `The year should be from ${fault.earliest} to ${fault.latest} but is ${fault.value}. Correct it.`,
      };
    case "emptyList":
      return { zh: "列表至少要有一项。", en: "The list needs at least one entry." };
    case "periodOrder":
      return {
        zh: `规划期的结束年份 ${fault.to} 早于开始年份 ${fault.from}，请更正。`,
        en: `The period ends in ${fault.to}, before it begins in ${fault.from}. Correct the years.`,
      };
    case "unknownReference": {
      const { zh, en, list } = REFERENCES[fault.kind];
      const { nearest } = fault;
      return {
        zh: `${zh}${quote(fault.value)}不存在${nearest === undefined ? "" : `，是否应为${quote(nearest)}`}？请改用 ${list} 中已有的编号，或先在其中添加。`,
        en: `There is no ${en} ${quote(fault.value)}.${nearest === undefined ? "" : ` Did you mean ${quote(nearest)}?`} Use an id from ${list}, or add it there first.`,
      };
    }
    case "duplicateId":
      return {
        zh: `编号${quote(fault.value)}已在 ${fault.first} 用过（不区分大小写和全角半角），请换一个。`,
        en: `The id ${quote(fault.value)} is already used at ${fault.first} (case and width count as the same). Choose another.`,
      };
    case "duplicateName": {
      const { zh, en } = REFERENCES[fault.kind];
      return {
        zh: `${fault.first} 的${zh}也叫${quote(fault.value)}（不区分大小写和全角半角），工作表无法区分二者。请改用能区分的名称。`,
        en: `The ${en} at ${fault.first} is called ${quote(fault.value)} too (case and width count as the same), so the sheets cannot tell them apart. Give one another name.`,
      };
    }
    case "duplicateRecord":
      return {
        zh: `${quote(fault.city)}在 ${fault.period} 期间已有指标 ${fault.measure} 的记录（${fault.first}）。请合并或删除其中一条。`,
        en: `${quote(fault.city)} already has a record on ${fault.measure} for ${fault.period} (${fault.first}). Merge the two or remove one.`,
      };
  }
}

/** What is wrong and what to do, as a sentence; `fault.path` says where. */
export function faultText(fault: Fault, language: Language): string {
  return texts(fault)[language];
}

import en from "../../src/locales/en/pane.json";
import zh from "../../src/locales/zh-CN/pane.json";
import type { Language } from "../workbook/core";

/** What the workbench itself says; the pane speaks with the product's own texts. */
export interface Texts {
  readonly product: string;
  readonly hint: string;
  readonly download: string;
  readonly language: string;
  readonly sheet: string;
  readonly pane: string;
  readonly closePane: string;
  readonly coAuthor: string;
  /** What the people together are called. */
  readonly people: string;
  /** The people who work on the workbook. */
  readonly names: readonly [string, string];
  readonly workbookName: string;
  readonly downloadFailed: string;
  /** What comes before a reason, or before what the spreadsheet says. */
  readonly messages: {
    readonly formula: string;
    readonly spreadsheet: string;
  };
  readonly dismiss: string;
}

export const TEXTS: Record<Language, Texts> = {
  "zh-CN": {
    product: zh.name,
    hint: `在右侧窗格点击“${zh.overview.populate}”，或在单元格中输入 =KCFIN.COVERAGE("IP")。左侧并非 Excel，而是模拟的工作簿。`,
    download: "下载 .xlsx",
    language: "语言",
    sheet: "工作簿",
    pane: "任务窗格",
    closePane: "关闭任务窗格",
    coAuthor: "第二位协作者",
    people: "协作者",
    names: ["协作者甲", "协作者乙"],
    workbookName: "KCFIN 科创金融.xlsx",
    downloadFailed:
      "工作簿未能保存为文件，内容没有丢失。请重试；若仍失败，请重新载入本页（工作簿将清空）。原因：",
    messages: {
      formula: "公式没有写入：请改正后按 Enter，或按 Esc 放弃。",
      spreadsheet: "表格提示：",
    },
    dismiss: "关闭提示",
  },
  "en-US": {
    product: en.name,
    hint: `Click ${en.overview.populate} in the pane, or type =KCFIN.COVERAGE("IP") into a cell. This is not Excel: the workbook is emulated.`,
    download: "Download .xlsx",
    language: "Language",
    sheet: "Workbook",
    pane: "Task pane",
    closePane: "Close the task pane",
    coAuthor: "Second co-author",
    people: "Co-authors",
    names: ["Co-author A", "Co-author B"],
    workbookName: "KCFIN.xlsx",
    downloadFailed:
      "The workbook could not be saved as a file; nothing in it is lost. Try again; if that fails too, reload this page, which starts with an empty workbook. Reason: ",
    messages: {
      formula: "The formula has not been entered: correct it and press Enter, or give it up with Esc.",
      spreadsheet: "The spreadsheet says:",
    },
    dismiss: "Dismiss the message",
  },
};

/** The language for a culture name as browsers and addresses give it. */
export function languageOf(culture: string): Language {
  return /^zh\b/i.test(culture) ? "zh-CN" : "en-US";
}

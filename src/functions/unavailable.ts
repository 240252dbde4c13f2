import type { Text } from "../dataset/schema";

/** Why the figures of a workbook cannot be known at the moment, in words for cells (`#N/A` with this reason) and for the pane. */
export interface Unavailable {
  readonly reason: Text;
}

/** The workbook has not been read yet; cells are calculated again as soon as it has. */
export const UNREAD: Unavailable = {
  reason: {
    zh: "工作簿尚未读取，暂不能作答；读取后会自动重新计算。如迟迟不变，请打开 KCFIN 任务窗格查看原因。",
    en: "The workbook has not been read yet. This cell is calculated again as soon as it has. If it stays so, open the KCFIN pane to see why.",
  },
};

/** Populating was begun and has not ended. */
export const UNFINISHED: Unavailable = {
  reason: {
    zh: "工作簿的数据尚未写完，暂不能作答。写完后会自动重新计算；若写入中断，请在 KCFIN 任务窗格的“概览”中继续填充。",
    en: "The workbook's data are not completely written yet. This cell is calculated again when they are; if writing was interrupted, populate again from the Overview in the KCFIN pane.",
  },
};

/** There are tables or names of ours, but not what tells of the rest. */
export const INCOMPLETE: Unavailable = {
  reason: {
    zh: "工作簿里有 KCFIN 的表，但读不到它们的说明信息：可能正显示另一个工作簿，或这些表是从别处复制来的。请切换到此工作簿；若仍如此，请在 KCFIN 任务窗格的“概览”中处理。",
    en: "The workbook has tables of KCFIN, but what describes them cannot be read: another workbook may be in front, or the tables were copied from elsewhere. Bring this workbook to the front; if that does not help, see the Overview in the KCFIN pane.",
  },
};

/** Excel refused to read the workbook, or another workbook is in front of it; it is read again. */
export const UNREADABLE: Unavailable = {
  reason: {
    zh: "Excel 暂时不能读取此工作簿（可能正显示另一个工作簿，或连接中断）。请切换到此工作簿；读取后会自动重新计算。",
    en: "Excel cannot read this workbook at the moment: another workbook may be in front, or the connection is lost. Bring this workbook to the front; the cell is calculated again once it has been read.",
  },
};

/** The sheets show a plan period that the workbook's data do not have. */
export const NO_PERIOD: Unavailable = {
  reason: {
    zh: "工作簿所选的规划期不在其数据中，无法作答。请在“说明”表中改回数据所含的规划期。",
    en: "The plan period chosen in the workbook is not one of its data. Choose one that the data have, on the About sheet.",
  },
};

/** The reason in both languages: which one the workbook is in may be just what is not known. */
export function bilingual({ zh, en }: Text): string {
  return `${zh} / ${en}`;
}

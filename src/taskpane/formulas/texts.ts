import en from "../../locales/en/formulas.json";
import zh from "../../locales/zh-CN/formulas.json";
import { viewTexts } from "../context";

export const useFormulaTexts = viewTexts<typeof en>({ zh, en });

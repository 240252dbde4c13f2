import en from "../../locales/en/about.json";
import zh from "../../locales/zh-CN/about.json";
import { viewTexts } from "../context";

export const useAboutTexts = viewTexts<typeof en>({ zh, en });

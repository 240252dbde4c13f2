import en from "../../locales/en/explore.json";
import zh from "../../locales/zh-CN/explore.json";
import type { Text } from "../../dataset";
import { viewTexts } from "../context";

/** Heading for measures without a theme. */
export const NO_THEME: Text = { zh: zh.noTheme, en: en.noTheme };

export const useExploreTexts = viewTexts<typeof en>({ zh, en });

import en from "../../locales/en/explore.json";
import zh from "../../locales/zh-CN/explore.json";
import { viewTexts } from "../context";

export const useExploreTexts = viewTexts<typeof en>({ zh, en });

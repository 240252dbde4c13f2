import en from "../../locales/en/growth.json";
import zh from "../../locales/zh-CN/growth.json";
import { viewTexts } from "../context";

export type GrowthTexts = typeof en;

export const useGrowthTexts = viewTexts<GrowthTexts>({ zh, en });

import en from "../../locales/en/gaps.json";
import zh from "../../locales/zh-CN/gaps.json";
import { viewTexts } from "../context";

export type GapsTexts = typeof en;

export const useGapsTexts = viewTexts<GapsTexts>({ zh, en });

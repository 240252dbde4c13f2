import en from "../../locales/en/refreshView.json";
import zh from "../../locales/zh-CN/refreshView.json";
import { viewTexts } from "../context";

export type RefreshTexts = typeof en;

export const useRefreshTexts = viewTexts<RefreshTexts>({ zh, en });

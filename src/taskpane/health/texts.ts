import en from "../../locales/en/repair.json";
import zh from "../../locales/zh-CN/repair.json";
import { viewTexts } from "../context";

export type RepairTexts = typeof en;

export const useRepairTexts = viewTexts<RepairTexts>({ zh, en });

/** Every text of the product, by file. */
import enAbout from "../../src/locales/en/about.json";
import enBriefing from "../../src/locales/en/briefing.json";
import enCheckList from "../../src/locales/en/checkList.json";
import enCommands from "../../src/locales/en/commands.json";
import enErrors from "../../src/locales/en/errors.json";
import enExplore from "../../src/locales/en/explore.json";
import enGaps from "../../src/locales/en/gaps.json";
import enFormulas from "../../src/locales/en/formulas.json";
import enGrowth from "../../src/locales/en/growth.json";
import enHealth from "../../src/locales/en/health.json";
import enRepair from "../../src/locales/en/repair.json";
import enPane from "../../src/locales/en/pane.json";
import enReleases from "../../src/locales/en/releases.json";
import enRefresh from "../../src/locales/en/refresh.json";
import enRefreshView from "../../src/locales/en/refreshView.json";
import enSheets from "../../src/locales/en/sheets.json";
import enWorkbook from "../../src/locales/en/workbook.json";
import zhAbout from "../../src/locales/zh-CN/about.json";
import zhBriefing from "../../src/locales/zh-CN/briefing.json";
import zhCheckList from "../../src/locales/zh-CN/checkList.json";
import zhCommands from "../../src/locales/zh-CN/commands.json";
import zhErrors from "../../src/locales/zh-CN/errors.json";
import zhExplore from "../../src/locales/zh-CN/explore.json";
import zhGaps from "../../src/locales/zh-CN/gaps.json";
import zhFormulas from "../../src/locales/zh-CN/formulas.json";
import zhGrowth from "../../src/locales/zh-CN/growth.json";
import zhHealth from "../../src/locales/zh-CN/health.json";
import zhRepair from "../../src/locales/zh-CN/repair.json";
import zhPane from "../../src/locales/zh-CN/pane.json";
import zhReleases from "../../src/locales/zh-CN/releases.json";
import zhRefresh from "../../src/locales/zh-CN/refresh.json";
import zhRefreshView from "../../src/locales/zh-CN/refreshView.json";
import zhSheets from "../../src/locales/zh-CN/sheets.json";
import zhWorkbook from "../../src/locales/zh-CN/workbook.json";

export const en = {
  about: enAbout,
  briefing: enBriefing,
  checkList: enCheckList,
  commands: enCommands,
  errors: enErrors,
  explore: enExplore,
  formulas: enFormulas,
  gaps: enGaps,
  growth: enGrowth,
  health: enHealth,
  pane: enPane,
  refresh: enRefresh,
  refreshView: enRefreshView,
  releases: enReleases,
  repair: enRepair,
  sheets: enSheets,
  workbook: enWorkbook,
};
export const zh = {
  about: zhAbout,
  briefing: zhBriefing,
  checkList: zhCheckList,
  commands: zhCommands,
  errors: zhErrors,
  explore: zhExplore,
  formulas: zhFormulas,
  gaps: zhGaps,
  growth: zhGrowth,
  health: zhHealth,
  pane: zhPane,
  refresh: zhRefresh,
  refreshView: zhRefreshView,
  releases: zhReleases,
  repair: zhRepair,
  sheets: zhSheets,
  workbook: zhWorkbook,
};

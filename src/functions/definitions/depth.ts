import { ALL, depth, rank } from "../../analysis";
import type { FunctionDefinition } from "../definition";
import { noMeasures } from "./format";
import { cities, minimumLevel, scopesOrAll } from "./arguments";

export const DEPTH: FunctionDefinition = {
  id: "DEPTH",
  summary: {
    zh: "某城市覆盖了多大比例的指标。",
    en: "The share of measures that a city covers.",
  },
  returns: {
    zh: "0 到 1 的比值 = 该市覆盖的指标数 ÷ 范围内的指标数。",
    en: "From 0 to 1: measures of the scope that the city covers ÷ measures of the scope.",
  },
  arguments: [cities, scopesOrAll, minimumLevel],
  examples: [
    {
      arguments: [{ zh: "合肥", en: "Hefei" }],
      meaning: { zh: "合肥覆盖全部指标的比例", en: "The share of all measures that Hefei covers" },
    },
    {
      arguments: [{ zh: "广州", en: "Guangzhou" }, "IP", "detailed"],
      meaning: {
        zh: "广州在知识产权金融上有详细举措的比例",
        en: "The share of IP finance on which Guangzhou is detailed",
      },
    },
  ],
  compute: (context, read) => {
    const scope = read(scopesOrAll) ?? ALL;
    const share = depth(context.index, read(cities).id, scope, { level: read(minimumLevel) });
    if (share === undefined) throw noMeasures(scope, context);
    return share;
  },
};

export const RANK: FunctionDefinition = {
  id: "RANK",
  summary: {
    zh: "某城市按覆盖指标数在全部城市中的名次。",
    en: "A city's rank among all cities by the number of measures that it covers.",
  },
  returns: {
    zh: "名次 = 1 + 覆盖指标更多的城市数；并列者同名次，其后跳号（与 RANK.EQ 相同）。",
    en: "1 + the number of cities that cover more measures: ties share a rank, as in RANK.EQ.",
  },
  arguments: [cities, scopesOrAll],
  examples: [
    {
      arguments: [{ zh: "合肥", en: "Hefei" }, "IP"],
      meaning: { zh: "合肥在知识产权金融上的名次", en: "Hefei's rank on IP finance" },
    },
  ],
  compute: ({ index }, read) => rank(index, read(cities).id, read(scopesOrAll)),
};

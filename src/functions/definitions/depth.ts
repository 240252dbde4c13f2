import { ALL, depth } from "../../analysis";
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

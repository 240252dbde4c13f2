import { ALL, nearestPeers, similarity } from "../../analysis";
import { codedCity, required } from "../arguments";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { scopeName } from "./format";
import { messages } from "../texts";
import { minimumLevel, oneCity, oneScopeOrAll, peerCount, scopesOrAll } from "./arguments";

const DEFAULT_PEERS = 5;

const first = required(codedCity, "each", {
  name: "a",
  label: { zh: "城市一", en: "a" },
  description: {
    zh: "一个城市。可以是区域，每格得到一个结果。",
    en: "A city. May be a range: one result per cell.",
  },
});

const second = required(codedCity, "each", {
  name: "b",
  label: { zh: "城市二", en: "b" },
  description: {
    zh: "另一个城市。可以是区域：一列对一行得到两两相似度的方阵。",
    en: "Another city. May be a range: a column against a row gives a grid of all pairs.",
  },
});

export const SIMILARITY: FunctionDefinition = {
  id: "SIMILARITY",
  summary: {
    zh: "两个城市所覆盖指标的相似度（Jaccard）。",
    en: "How alike two cities are in the measures that they cover (Jaccard).",
  },
  returns: {
    zh: "0 到 1 = 两市都覆盖的指标数 ÷ 任一市覆盖的指标数；两市都没有覆盖任何指标时无从比较，为 #N/A。",
    en: "From 0 to 1: measures that both cover ÷ measures that either covers; #N/A when neither covers any, for silence is no likeness.",
  },
  arguments: [first, second, scopesOrAll, minimumLevel],
  examples: [
    {
      arguments: [
        { zh: "合肥", en: "Hefei" },
        { zh: "西安", en: "Xi'an" },
      ],
      meaning: { zh: "合肥与西安有多相似", en: "How alike Hefei and Xi'an are" },
    },
  ],
  compute: (context, read) => {
    const [a, b, scope] = [read(first), read(second), read(scopesOrAll) ?? ALL];
    const value = similarity(context.index, a.id, b.id, scope, { level: read(minimumLevel) });
    if (value === undefined) {
      const { language } = context;
      throw nothing(
        messages(language).notComparable(a.name[language], b.name[language], scopeName(scope, context)),
      );
    }
    return value;
  },
};

export const PEERS: FunctionDefinition = {
  id: "PEERS",
  summary: {
    zh: "列出与某城市最相似的城市。",
    en: "Lists the cities most like a city.",
  },
  returns: {
    zh: "每行一个城市：城市、相似度（见 SIMILARITY），从高到低，相同者按数据中的顺序，与最后一个并列的也列出。没有共同指标的城市（相似度为 0）不列；一个也没有时为 #N/A。",
    en: "One row per city: city, similarity (see SIMILARITY), highest first and equals in the data's order; those that tie with the last are listed too. Cities that share no measure (similarity 0) are not like it; #N/A when there is no other.",
  },
  arguments: [oneCity, peerCount, oneScopeOrAll, minimumLevel],
  examples: [
    {
      arguments: [{ zh: "合肥", en: "Hefei" }, 3],
      meaning: { zh: "与合肥最相似的 3 个城市", en: "The 3 cities most like Hefei" },
    },
  ],
  compute: (context, read) => {
    const { index, language } = context;
    const [of, scope] = [read(oneCity), read(oneScopeOrAll) ?? ALL];
    const limits = { level: read(minimumLevel) };
    const nearest = nearestPeers(index, of.id, read(peerCount) ?? DEFAULT_PEERS, scope, limits);
    if (nearest.length === 0) {
      throw nothing(messages(language).noPeers(of.name[language], scopeName(scope, context)));
    }
    return nearest.map((peer) => [peer.city.name[language], peer.similarity]);
  },
};

/** Names in files as people write them: understood, and told where they are written otherwise. */
import { bundledDataset } from "../../src/dataset";
import { noticeText } from "../../src/releases";
import { read, soundly, told } from "./support";

const HEADERS = "城市,指标编号,级别,摘要,章节,规划期";
const csv = (row: string) => `${HEADERS}\n${row}\n`;
const notices = (text: string) => {
  const reading = read(text);
  return reading.status === "ok" ? reading.notices.map((notice) => noticeText(notice, "zh")) : told(reading);
};

test.each([
  ["合\u200b肥", "hefei", "合‹200B›肥 → 合肥"],
  ["\u3000合肥", "hefei", undefined],
  ["合　肥", "hefei", "合␣肥 → 合肥"],
  ["⻄安", "xian", "⻄安 → 西安"],
  ["廣州", "guangzhou", "廣州 → 广州"],
  ["安徽合肥", "hefei", "安徽合肥 → 合肥"],
  ["安徽省合肥市", "hefei", "安徽省合肥市 → 合肥"],
  ["Hefei City", "hefei", "Hefei City → 合肥"],
  ["穗", "guangzhou", "穗 → 广州"],
  ["上海市", "shanghai", undefined],
  ["SHANGHAI", "shanghai", undefined],
])("%j is %s, which is told where it is written otherwise", (name, id, notice) => {
  const text = csv(`"${name}",IP-FUND,详细,设立基金,三（一）,`);
  const { records, cities } = soundly(text);
  expect(records).toMatchObject([{ city: id }]);
  expect(cities).toEqual(bundledDataset.cities);
  const all = notices(text).filter((each) => each.startsWith("写法不同"));
  expect(all).toEqual(notice === undefined ? [] : [`写法不同、已按原意读取：${notice}。`]);
});

test.each(["苏州", "抚州", "江苏合肥", "宿州市"])("%s is a new city", (name) => {
  const { cities } = soundly(csv(`${name},IP-FUND,详细,设立基金,三（一）,`));
  expect(cities).toHaveLength(bundledDataset.cities.length + 1);
  expect(cities.at(-1)!.name.zh).toBe(name);
});

test("a traditional or prefixed name beside an id renames nothing", () => {
  const text = `城市编号,${HEADERS}\nguangzhou,廣州,IP-FUND,详细,设立基金,三（一）,\nhefei,安徽省合肥市,IP-FUND,详细,基金,三（一）,\n`;
  expect(soundly(text).cities).toEqual(bundledDataset.cities);
  expect(notices(text)).toContain("写法不同、已按原意读取：廣州 → 广州、安徽省合肥市 → 合肥。");
});

test("ids, levels and periods forgive width, blanks and what cannot be seen", () => {
  const text = csv("合肥,ＩＰ－ＦＵＮＤ,详\u200b细,设立基金,三（一）,十四 五");
  expect(soundly(text).records).toMatchObject([
    { measure: "IP-FUND", level: "detailed", period: bundledDataset.periods[0]!.id },
  ]);
  expect(notices(text)).toContain(
    "写法不同、已按原意读取：ＩＰ－ＦＵＮＤ → IP-FUND、详‹200B›细 → 详细、十四 五 → 十四五。",
  );
});

test("ids that differ in punctuation are two", () => {
  const text = `主题编号,主题,${HEADERS}\nN,新,合肥,A-1,详细,甲,三,\nN,新,合肥,A1,详细,乙,三,\n`;
  expect(
    soundly(text)
      .measures.slice(-2)
      .map(({ id }) => id),
  ).toEqual(["A-1", "A1"]);
});

test.each(["", "\u3000", "\u200b", "\ufeff \u2060"])(
  "a period in which there is nothing to see is the latest: %j",
  (period) => {
    const text = csv(`合肥,IP-FUND,详细,设立基金,三（一）,"${period}"`);
    expect(soundly(text).records).toMatchObject([{ period: bundledDataset.periods.at(-1)!.id }]);
  },
);

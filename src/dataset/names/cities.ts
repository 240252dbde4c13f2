/** The ways in which people write a Chinese city. */
import { looseKey } from "./fold";
import { withoutProvince } from "./provinces";

/** One character that stands for a city, where it stands for one only: 苏 may be a province, 长 any of several cities. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  [
    "京北京 津天津 沪上海 申上海 渝重庆 穗广州 深深圳 莞东莞 禅佛山 汉武汉 杭杭州 甬宁波 宁南京 蓉成都 榕福州 厦厦门 锡无锡",
  ]
    .concat("郑郑州 洪南昌 庐合肥 昆昆明 筑贵阳 邕南宁 沈沈阳 哈哈尔滨 济济南 并太原 港香港 澳澳门")
    .join(" ")
    .split(" ")
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
);

/** What may follow a city's name in a loose key: 市, 市辖区, 直辖市, City, Municipality, or `shi` in pinyin. */
const SUFFIX = /^(.+?)(?:市|市辖|市辖区|直辖市)$|^(\p{Script=Han}+|.{3,}?)(?:city|municipality|shi)$/u;

function withoutSuffix(key: string): string {
  const match = SUFFIX.exec(key);
  return match?.[1] ?? match?.[2] ?? key;
}

/** What a text may mean, as a key of a city's name. */
export interface CityReading {
  readonly key: string;
  /** The only cities that may be meant, by their Chinese names: those of the province before or behind the name. */
  readonly among?: ReadonlySet<string>;
}

/** The keys by which a city is found that has this name: 合肥市 as 合肥 too, but Huangshi not as Huang. */
export function cityKeys(name: string): string[] {
  const key = looseKey(name);
  const hasSuffix = /市(?:辖区?)?\s*$|\s(?:city|municipality|shi)\s*$/iu.test(name);
  return hasSuffix ? [key, withoutSuffix(key)] : [key];
}

/** The Chinese name of a city without 市. */
export function bareCityName(name: string): string {
  return withoutSuffix(looseKey(name));
}

/** What a text may mean that is no city's name as it stands: the most likely first. */
export function cityReadings(text: string): CityReading[] {
  const key = looseKey(text);
  const bare = withoutSuffix(key.replace(/^cityof/, "").replace(/^(?:中国|china)|(?:中国|china)$/u, ""));
  const short = SHORT_NAMES.get(bare);
  return [
    ...(bare === key ? [] : [{ key: bare }]),
    ...withoutProvince(key).map(({ rest, cities }) => ({ key: withoutSuffix(rest), among: cities })),
    ...(short === undefined ? [] : [{ key: short, among: new Set([short]) }]),
  ];
}

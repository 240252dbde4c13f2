/**
 * Characters that stand for another in names, as pairs in one text: the one that is found, then the one that is meant. Data, made once;
 * docs/DECISIONS.md (D) says from what.
 */

/** Radicals that NFKC leaves alone, as texts copied from PDF files have them: ⻓ for 长, ⻄ for 西. */
const RADICALS =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒" +
  "⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦" +
  "⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/** Traditional forms of the characters in the names of China's provinces and prefecture-level cities. */
const TRADITIONAL =
  "亞亚佈布來来倫伦傢家內内別别則则剋克區区吳吴呂吕囌苏國国園园圖图壯壮婁娄寧宁寶宝岡冈峯峰島岛峽峡崑昆崗岗嶺岭嶽岳巖岩廈厦廣广張张彆别彥彦彿佛慶庆懞蒙懷怀揚扬撫抚晉晋東东棗枣楊杨樂乐" +
  "樑梁檯台欽钦涼凉溫温滄沧漢汉潛潜澤泽濛蒙濟济濰潍濱滨瀋沈瀘泸灣湾烏乌無无煙烟營营爾尔瑪玛瓊琼畢毕盤盘矇蒙節节紹绍綏绥維维綿绵縣县義义肅肃臨临臺台興兴荊荆莊庄華华菸烟萬万蕪芜薩萨蘆芦" +
  "蘇苏蘭兰衕同衚胡衛卫許许谿溪貝贝貢贡貴贵賀贺資资賓宾贛赣轄辖迴回連连週周運运達达遠远遷迁遼辽鄉乡鄭郑鄲郸銀银銅铜錦锦錫锡鎭镇鎮镇鐵铁長长門门開开閤合關关陝陕陽阳隨随隴陇雙双雞鸡雲云" +
  "頂顶順顺頭头颱台餘余饒饶馬马駐驻鬆松鬍胡魯鲁鴨鸭鶴鹤鷄鸡鷹鹰鹹咸鹽盐麗丽麯曲麴曲黃黄齊齐龍龙";

function pairs(text: string): ReadonlyMap<string, string> {
  const characters = [...text];
  return new Map(
    characters.flatMap((from, place) =>
      place % 2 === 0 ? [[from, characters[place + 1] ?? from] as const] : [],
    ),
  );
}

const [BY_RADICAL, BY_TRADITIONAL] = [pairs(RADICALS), pairs(TRADITIONAL)];

export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2eff]/g, (character) => BY_RADICAL.get(character) ?? character);
}

/** In simplified characters, as far as names of cities need them. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => BY_TRADITIONAL.get(character) ?? character);
}

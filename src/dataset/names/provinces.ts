/** China's provinces with their cities: municipalities and cities of prefecture level. Data, made once; docs/DECISIONS.md (D) says from what. */

type Province = readonly [name: string, english: string, cities: string];

const PROVINCES: readonly Province[] = [
  ["北京", "Beijing", "北京"],
  ["天津", "Tianjin", "天津"],
  ["河北", "Hebei", "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水"],
  ["山西", "Shanxi", "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁"],
  ["内蒙古", "Inner Mongolia", "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布"],
  ["辽宁", "Liaoning", "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛"],
  ["吉林", "Jilin", "长春 吉林 四平 辽源 通化 白山 松原 白城"],
  ["黑龙江", "Heilongjiang", "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化"],
  ["上海", "Shanghai", "上海"],
  ["江苏", "Jiangsu", "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁"],
  ["浙江", "Zhejiang", "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水"],
  ["安徽", "Anhui", "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城"],
  ["福建", "Fujian", "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德"],
  ["江西", "Jiangxi", "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶"],
  ["山东", "Shandong", "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽"],
  [
    "河南",
    "Henan",
    "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源",
  ],
  ["湖北", "Hubei", "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 仙桃 潜江 天门"],
  ["湖南", "Hunan", "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底"],
  [
    "广东",
    "Guangdong",
    "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮",
  ],
  ["广西", "Guangxi", "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左"],
  ["海南", "Hainan", "海口 三亚 三沙 儋州 五指山 琼海 文昌 万宁 东方"],
  ["重庆", "Chongqing", "重庆"],
  [
    "四川",
    "Sichuan",
    "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳",
  ],
  ["贵州", "Guizhou", "贵阳 六盘水 遵义 安顺 毕节 铜仁"],
  ["云南", "Yunnan", "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧"],
  ["西藏", "Tibet", "拉萨 日喀则 昌都 林芝 山南 那曲"],
  ["陕西", "Shaanxi", "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛"],
  ["甘肃", "Gansu", "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南"],
  ["青海", "Qinghai", "西宁 海东"],
  ["宁夏", "Ningxia", "银川 石嘴山 吴忠 固原 中卫"],
  [
    "新疆",
    "Xinjiang",
    "乌鲁木齐 克拉玛依 吐鲁番 哈密 石河子 阿拉尔 图木舒克 五家渠 北屯 铁门关 双河 可克达拉 昆玉 胡杨河 新星 白杨",
  ],
  ["香港", "Hong Kong", "香港"],
  ["澳门", "Macau", "澳门"],
  ["台湾", "Taiwan", "台北 高雄 台中 台南 新北 桃园 基隆 新竹 嘉义"],
];

/** The same cities in pinyin, without tones and apostrophes; two of one spelling once. */
const PINYIN =
  "beijing tianjin shijiazhuang tangshan qinhuangdao handan xingtai baoding zhangjiakou chengde " +
  "cangzhou langfang hengshui taiyuan datong yangquan changzhi jincheng shuozhou jinzhong yuncheng " +
  "xinzhou linfen luliang huhehaote baotou wuhai chifeng tongliao eerduosi hulunbeier bayannaoer " +
  "wulanchabu shenyang dalian anshan fushun benxi dandong jinzhou yingkou fuxin liaoyang panjin " +
  "tieling chaoyang huludao changchun jilin siping liaoyuan tonghua baishan songyuan baicheng haerbin " +
  "qiqihaer jixi hegang shuangyashan daqing yichun jiamusi qitaihe mudanjiang heihe suihua shanghai " +
  "nanjing wuxi xuzhou changzhou suzhou nantong lianyungang huaian yancheng yangzhou zhenjiang " +
  "taizhou suqian hangzhou ningbo wenzhou jiaxing huzhou shaoxing jinhua quzhou zhoushan lishui hefei " +
  "wuhu bengbu huainan maanshan huaibei tongling anqing huangshan chuzhou fuyang luan bozhou chizhou " +
  "xuancheng fuzhou xiamen putian sanming quanzhou zhangzhou nanping longyan ningde nanchang " +
  "jingdezhen pingxiang jiujiang xinyu yingtan ganzhou jian shangrao jinan qingdao zibo zaozhuang " +
  "dongying yantai weifang jining taian weihai rizhao linyi dezhou liaocheng binzhou heze zhengzhou " +
  "kaifeng luoyang pingdingshan anyang hebi xinxiang jiaozuo puyang xuchang luohe sanmenxia nanyang " +
  "shangqiu xinyang zhoukou zhumadian jiyuan wuhan huangshi shiyan yichang xiangyang ezhou jingmen " +
  "xiaogan jingzhou huanggang xianning suizhou xiantao qianjiang tianmen changsha zhuzhou xiangtan " +
  "hengyang shaoyang yueyang changde zhangjiajie yiyang chenzhou yongzhou huaihua loudi guangzhou " +
  "shaoguan shenzhen zhuhai shantou foshan jiangmen zhanjiang maoming zhaoqing huizhou meizhou " +
  "shanwei heyuan yangjiang qingyuan dongguan zhongshan chaozhou jieyang yunfu nanning liuzhou guilin " +
  "wuzhou beihai fangchenggang qinzhou guigang yulin baise hezhou hechi laibin chongzuo haikou sanya " +
  "sansha danzhou wuzhishan qionghai wenchang wanning dongfang chongqing chengdu zigong panzhihua " +
  "luzhou deyang mianyang guangyuan suining neijiang leshan nanchong meishan yibin guangan dazhou " +
  "yaan bazhong ziyang guiyang liupanshui zunyi anshun bijie tongren kunming qujing yuxi baoshan " +
  "zhaotong lijiang puer lincang lasa rikaze changdou linzhi shannan naqu xian tongchuan baoji " +
  "xianyang weinan yanan hanzhong ankang shangluo lanzhou jiayuguan jinchang baiyin tianshui wuwei " +
  "zhangye pingliang jiuquan qingyang dingxi longnan xining haidong yinchuan shizuishan wuzhong " +
  "guyuan zhongwei wulumuqi kelamayi tulufan hami shihezi alaer tumushuke wujiaqu beitun tiemenguan " +
  "shuanghe kekedala kunyu huyanghe xinxing baiyang xianggang aomen taibei gaoxiong taizhong tainan " +
  "xinbei taoyuan jilong xinzhu jiayi";

/** What may follow the name of a province, as loose keys have it. */
const SUFFIX = "(?:省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|province|autonomousregion)?";

interface Entry {
  readonly cities: ReadonlySet<string>;
  /** A loose key that begins with the province. */
  readonly before: RegExp;
  /** A loose key that ends with it, as in “Hefei, Anhui”. */
  readonly behind: RegExp;
}

const ENTRIES: readonly Entry[] = PROVINCES.map(([name, english, cities]) => {
  const names = `(?:${name}|${english.toLowerCase().replace(" ", "")})`;
  return {
    cities: new Set(cities.split(" ")),
    before: new RegExp(`^(?:中国|china)?${names}${SUFFIX}(.+)$`, "u"),
    behind: new RegExp(`^(.+?)${names}${SUFFIX}(?:china)?$`, "u"),
  };
});

const CITIES: ReadonlySet<string> = new Set([
  ...ENTRIES.flatMap(({ cities }) => [...cities]),
  ...PINYIN.split(" "),
]);

const PROVINCE_NAMES: ReadonlySet<string> = new Set(
  PROVINCES.flatMap(([name, english]) => [name, english.toLowerCase().replace(" ", "")]),
);

/** Whether this is the name of a province or of a city of prefecture level or above, as a loose key without 省 or 市: 苏州, suzhou, 广东. */
export function isPlace(name: string): boolean {
  return CITIES.has(name) || PROVINCE_NAMES.has(name.replace(/(?:省|province)$/u, ""));
}

/** A loose key without a province, and the Chinese names of that province's cities. */
export interface InProvince {
  readonly rest: string;
  readonly cities: ReadonlySet<string>;
}

/** What a loose key such as 安徽省合肥市 or hefeianhui says without its province; one for each way to read it. */
export function withoutProvince(key: string): InProvince[] {
  return ENTRIES.flatMap(({ cities, before, behind }) =>
    [before, behind].flatMap((pattern) => {
      const rest = pattern.exec(key)?.[1];
      return rest === undefined ? [] : [{ rest, cities }];
    }),
  );
}

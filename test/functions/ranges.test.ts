/** Ranges, blanks, errors in cells, and answers that there are not. */
import { smallDataset } from "../analysis/smallDataset";
import { en, on, zh } from "./support";

const NO_CITY = /^#VALUE! 参数 city（城市）：16 个城市中没有“无锡”，可在“城市”表中加入。$/;

describe("a range of scopes or cities", () => {
  test("gives one result per cell, in the range's shape", () => {
    expect(
      zh("COVERAGE", [
        ["IP", "ECO"],
        ["IP-INS", "ALL"],
      ]),
    ).toEqual([
      [13, 10],
      [3, 16],
    ]);
    expect(zh("DEPTH", [["广州"], ["合肥"]], "IP")).toEqual([[1], [2 / 5]]);
    expect(zh("STATUS", "合肥", [["IP-ABS", "IP-FUND"]])).toEqual([["列举", "报告未提及"]]);
    expect(zh("RANK", [["广州"], ["天津"]])).toEqual([[1], [16]]);
    expect(zh("BOUND", [["IP", "IP-INS"]])).toEqual([["≥", "="]]);
    expect(zh("GAPCOUNT", [["广州", "合肥"]], "IP")).toEqual([[0, 3]]);
    expect(zh("TARGET", [["东莞"], ["东莞市"]], "登记备案基金数量")).toEqual([[400], [400]]);
  });

  test("a column against a row gives a grid", () => {
    expect(zh("DEPTH", [["广州"], ["合肥"]], [["IP", "ECO", "PROD"]])).toEqual([
      [1, 2 / 3, 1],
      [2 / 5, 1 / 3, 1],
    ]);
    expect(zh("SIMILARITY", [["广州"], ["合肥"]], [["广州", "合肥"]])).toEqual([
      [1, 12 / 19],
      [12 / 19, 1],
    ]);
  });

  test("two of one shape go cell by cell", () => {
    expect(zh("STATUS", [["合肥"], ["广州"]], [["IP-ABS"], ["IP-FUND"]])).toEqual([["列举"], ["详细"]]);
  });

  test("of shapes that do not fit leave #N/A where one has no cell, as Excel does", () => {
    expect(zh("STATUS", [["合肥"], ["广州"], ["天津"]], [["IP-ABS"], ["IP-FUND"]])).toEqual([
      ["列举"],
      ["详细"],
      ["#N/A 各参数的区域大小不一致，此处没有对应的单元格。"],
    ]);
  });

  test("has a bad cell's error in its own place", () => {
    expect(zh("DEPTH", [["广州"], ["无锡"], ["合肥"]], "IP")).toEqual([
      [1],
      [expect.stringMatching(NO_CITY)],
      [2 / 5],
    ]);
    expect(zh("SIMILARITY", [["广州"], ["合肥"]], "合肥", "ECO-OUTREACH")).toEqual([
      [0],
      ["#N/A 报告没有提到合肥和合肥在对接与活动方面的举措，无从比较。"],
    ]);
    expect(zh("TARGET", [["东莞"], ["合肥"]], "科技信贷余额")).toEqual([
      [2000],
      ["#N/A 报告没有写明合肥的“科技信贷余额”目标。"],
    ]);
  });

  test("says what unknown names may mean for the first hundred of a range", () => {
    expect(zh("DEPTH", "福洲")).toContain("福州");
    const misspelt = [
      zh(
        "DEPTH",
        Array.from({ length: 150 }, () => ["福洲"]),
      ),
    ]
      .flat(2)
      .map(String);
    expect(misspelt.filter((answer) => answer.includes("福州"))).toHaveLength(100);
    expect(misspelt.every((answer) => answer.startsWith("#VALUE!"))).toBe(true);
  });

  test("gives a blank for a blank cell, however the host passes it", () => {
    expect(zh("COVERAGE", [["IP"], [""], [null], [0], ["  "], [undefined]])).toEqual([
      [13],
      [""],
      [""],
      [""],
      [""],
      [""],
    ]);
    expect(zh("DEPTH", [["广州"], ["合肥"]], [["IP"], [""]])).toEqual([[1], [""]]);
  });

  test("with short rows is filled with blanks", () => {
    expect(zh("COVERAGE", [["IP", "ECO"], ["IP"]])).toEqual([
      [13, 10],
      [13, ""],
    ]);
  });

  test("that is too large is refused, with what to do", () => {
    const column = Array.from({ length: 1_048_576 }, () => [""]);
    expect(zh("COVERAGE", column)).toBe(
      "#VALUE! 区域共 1048576 个单元格，一次最多 10000 个，请只引用有内容的部分。",
    );
  });

  test("is refused where one city gives rows", () => {
    const two = [["广州"], ["合肥"]];
    for (const id of ["GAPS", "LEARNFROM", "PEERS"]) {
      expect(zh(id, two)).toBe(
        `#VALUE! 参数 city（城市）：${id} 一次只回答一个，这里给了 2 个单元格，请只引用一个。`,
      );
    }
    expect(zh("MEASURES", null, two)).toMatch(/^#VALUE! 参数 city（城市）：MEASURES 一次只回答一个/);
    expect(en("CITIES", [["IP", "ECO"]])).toBe(
      "#VALUE! Argument scope: CITIES answers for one at a time, and 2 cells were given. Refer to a single cell.",
    );
    expect(zh("TARGET", [["东莞"], [""]])).toEqual([
      ["#VALUE! TARGET 在这里会为每个城市返回多行，请只给一个城市，或补上其余参数。"],
      [""],
    ]);
  });
});

describe("a set of cities", () => {
  test("leaves blanks out, and nothing but blanks is everyone", () => {
    expect(zh("COVERAGE", "IP", [["广州"], [""], [0], ["天津"]])).toBe(1);
    expect(zh("COVERAGE", "IP", [[""], [null]])).toBe(13);
  });

  test("with an unknown city is wrong for every result", () => {
    expect(zh("COVERAGE", "IP", [["广州"], ["无锡"]])).toMatch(
      /^#VALUE! 参数 cities（城市）：16 个城市中没有“无锡”/,
    );
  });
});

describe("an omitted argument", () => {
  test.each([[[]], [[null, null]], [[undefined]], [["", ""]], [[[[null]], [[""]]]]])(
    "is the same however it is left out: %j",
    (rest) => {
      expect(zh("COVERAGE", "IP", ...rest)).toBe(13);
      expect(zh("DEPTH", "合肥", ...rest)).toBe(13 / 24);
    },
  );

  test("that is needed is asked for", () => {
    for (const missing of [[], [null], [""], [[[0]]]]) {
      expect(zh("COVERAGE", ...missing)).toBe("#VALUE! 参数 scope（范围） 不能为空。");
      expect(en("SIMILARITY", "Hefei", ...missing)).toBe("#VALUE! Argument b must not be blank.");
    }
  });
});

describe("an error in a cell that is referred to", () => {
  test("comes out as itself in its own place, or as #VALUE! where functions may not return it", () => {
    expect(zh("COVERAGE", [["IP"], [{ code: "#N/A" }], [{ code: "#DIV/0!" }], [{ code: "#REF!" }]])).toEqual([
      [13],
      ["#N/A 参数 scope（范围）：所引用的单元格是错误值 #N/A，请先修正该单元格。"],
      ["#DIV/0! 参数 scope（范围）：所引用的单元格是错误值 #DIV/0!，请先修正该单元格。"],
      ["#VALUE! 参数 scope（范围）：所引用的单元格是错误值 #REF!，请先修正该单元格。"],
    ]);
  });

  test("in a set is wrong for every result", () => {
    expect(en("COVERAGE", "IP", [["Hefei"], [{ code: "#NAME?" }]])).toBe(
      "#VALUE! Argument cities: the cell it refers to holds the error #NAME?. Fix that cell first.",
    );
  });
});

describe("a count", () => {
  test.each([0, -1, 1.5, "x", true, Number.NaN, Number.POSITIVE_INFINITY, 1e300])(
    "of %p cities is refused",
    (count) => {
      expect(zh("PEERS", "合肥", count)).toBe(`#VALUE! 参数 count（个数）：“${count}”不是不小于 1 的整数。`);
    },
  );

  test("of 0 is a fair minimum", () => {
    expect(zh("GAPS", "合肥", "IP", 0)).toHaveLength(3);
  });
});

describe("nothing to return", () => {
  test.each([
    ["EVIDENCE", ["天津", "IP-FUND"], "报告未提及天津的知识产权基金，没写不等于没有。"],
    ["CITIES", ["DIRECT-SFUND", "detailed"], "没有城市对S基金有详细举措。"],
    ["MEASURES", ["IP", "天津"], "报告没有提到天津在知识产权金融方面的举措。"],
    ["GAPS", ["广州", "IP"], "广州在知识产权金融方面没有差距，也没有待深化的指标。"],
    ["LEARNFROM", ["广州", "IP"], "广州在知识产权金融方面没有差距，也没有待深化的指标。"],
    ["GAPS", ["广州", "IP", null, "confirmed"], "广州在知识产权金融方面没有状态为“确认差距”的指标。"],
    ["LEARNFROM", ["广州", "IP", "待深化"], "广州在知识产权金融方面没有状态为“待深化”的指标。"],
    [
      "GAPS",
      ["合肥", "IP-PLEDGE", 5],
      "合肥在知识产权质押融资方面没有至少 5 个其他城市有详细举措的待深化指标。",
    ],
    ["GAPS", ["合肥", "IP", 6], "合肥在知识产权金融方面没有至少 6 个其他城市覆盖的差距。"],
    ["SIMILARITY", ["天津", "福州", "IP"], "报告没有提到天津和福州在知识产权金融方面的举措，无从比较。"],
    [
      "RANK",
      ["天津", "IP"],
      "按报告，16 个城市中有 3 个没有覆盖知识产权金融，天津是其中之一。报告没写，分不出先后，因此不排名次。",
    ],
    [
      "RANK",
      ["东莞", "IP", "detailed"],
      "按报告，16 个城市中有 11 个对知识产权金融没有详细举措，东莞是其中之一。报告没写，分不出先后，因此不排名次。",
    ],
    ["RANKING", ["DIRECT-SFUND", "detailed", 3], "没有城市对S基金有详细举措。"],
    [
      "COVEREDBY",
      [[["DIRECT-SFUND"], ["IP-INS"]], "合肥"],
      "所选城市中没有一个同时覆盖S基金、知识产权保险。",
    ],
    ["COVEREDBY", ["IP-INS", null, null, "IP"], "没有城市覆盖知识产权保险而又不覆盖知识产权金融。"],
    ["SEARCH", ["基金 独角兽"], "所选范围内没有一条证据同时含有“基金”“独角兽”。"],
    ["ADVICE", ["广州"], "报告作者没有就任何指标向广州提出建议。"],
    ["TARGETS", ["合肥"], "报告没有写明合肥的量化目标。"],
    ["TARGETS", [[["合肥", "广州"]], "科技信贷余额"], "报告没有写明所选城市的“科技信贷余额”目标。"],
    ["TARGET", ["合肥"], "报告没有写明合肥的量化目标。"],
    ["TARGET", ["合肥", "科技信贷余额"], "报告没有写明合肥的“科技信贷余额”目标。"],
  ])("%s %j is #N/A with the reason", (id, args, reason) => {
    expect(zh(id, ...args)).toBe(`#N/A ${reason}`);
  });

  const empty = { ...smallDataset({ T: [] }, {}), themes: [] };

  test.each([
    ["THEMES", [], "The data has no themes."],
    ["MEASURES", [], "The data has no measures."],
    ["PENETRATION", ["ALL"], "The data has no coded cities."],
    ["CITIES", ["ALL"], "The data has no coded cities."],
    ["RANKING", [], "The data has no coded cities."],
    ["COVEREDBY", ["ALL"], "No city covers any measure."],
    ["SEARCH", ["x"], 'No evidence in the chosen part has "x".'],
    ["TARGETS", [], "The report gives no target of any city."],
  ])("%s of empty data is #N/A with the reason", (id, args, reason) => {
    expect(on(empty, id, ...args)).toBe(`#N/A ${reason}`);
  });

  const one = smallDataset({ T: ["T1"], NONE: [] }, { only: { T1: "absent" } });

  test.each([
    ["DEPTH", ["only", "NONE"], 'The theme "NONE" has no measures.'],
    ["PEERS", ["only"], "No other city is like only on any measure: none covers what it covers."],
    ["RANKING", ["NONE"], 'The theme "NONE" has no measures.'],
    ["BOUND", ["NONE"], 'The theme "NONE" has no measures.'],
    [
      "RANK",
      ["only"],
      "By the report, 1 of 1 cities cover nothing of any measure, only among them. Silence does not tell them apart, so there is no rank.",
    ],
    ["CITIES", ["T"], "No city covers T."],
  ])("%s %j of one city is #N/A with the reason", (id, args, reason) => {
    expect(on(one, id, ...args)).toBe(`#N/A ${reason}`);
  });

  test("a gap that nobody else covers has no cities to learn from, and says no more", () => {
    expect(on(one, "GAPS", "only")).toEqual([["T1", "T1", "Confirmed gap", 0, ""]]);
    expect(on(one, "LEARNFROM", "only")).toEqual([["T1", "T1", "", ""]]);
  });

  test("empty data has nothing near to offer", () => {
    expect(on(empty, "DEPTH", "x")).toBe(
      '#VALUE! Argument city: there is no city called "x". The data has none to choose from.',
    );
  });
});

test("cities that are equal in everything are joined by an equals sign", () => {
  const twins = smallDataset(
    { T: ["T1"], U: ["T2"] },
    { me: { T2: "absent" }, b: { T1: "listed" }, c: { T1: "listed" }, a: { T1: "detailed" } },
  );
  expect(on(twins, "GAPS", "me", "T")).toEqual([["T1", "T1", "Not reported", 3, "a, b = c"]]);
});

test("a result that is too large is refused, with what to do", () => {
  const measures = Array.from({ length: 400 }, (_, n) => `M${n}`);
  const cities = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`c${n}`, {}]));
  expect(on(smallDataset({ T: measures }, cities), "MATRIX")).toBe(
    "#VALUE! The result has 120701 cells, but at most 100000 are allowed. Narrow the scope, or name fewer cities.",
  );
});

test("a measure of a theme that is not in the data keeps the theme's id", () => {
  const data = smallDataset({ T: ["T1"] }, { c: {} });
  expect(on({ ...data, themes: [] }, "MEASURES")).toEqual([["T1", "T1", "T"]]);
});

/**
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bundledDataset } from "../../../src/dataset";
import { createContext } from "../../../src/functions/context";
import { search } from "../../../src/taskpane/explore/matrix/search";
import { fill } from "../../../src/locales/fill";
import { zh } from "../../support/locales";
import { accessibilityFaults } from "../pane";
import { choice, open } from "./view";

const { explore } = zh;

describe("searching", () => {
  const { cities, measures } = bundledDataset;
  const context = createContext({ dataset: bundledDataset, language: "zh" });
  const found = (text: string) => {
    const { nearest, ...matches } = search(context, text);
    return [...matches.cities, ...matches.measures].map(({ id }) => id);
  };

  it.each(
    cities.flatMap(({ id, name, pinyin }) =>
      [name.zh, `${name.zh}市`, name.en, pinyin].map((text) => [text, id]),
    ),
  )("finds by name: %s", (text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it.each(measures.flatMap(({ id, name }) => [name.zh, name.en, id].map((text) => [text, id])))(
    "finds by name: %s",
    (text, id) => {
      expect(found(text)[0]).toBe(id);
    },
  );

  it("finds parts of names, and puts what begins with the text first", () => {
    expect(found("zhou")).toEqual(["guangzhou", "hangzhou", "quanzhou", "fuzhou"]);
    expect(found("fund")).toEqual(expect.arrayContaining(["IP-FUND", "DIRECT-FUND", "DIRECT-SFUND"]));
  });

  it("offers the nearest spelling where nothing matches", () => {
    expect(search(context, "Shenzen")).toMatchObject({ nearest: true, cities: [{ id: "shenzhen" }] });
  });

  it("goes to a city at Enter, and to a measure's theme at a click", async () => {
    await open();
    const box = choice(explore.search.label);
    const enter = async (text: string) => {
      await userEvent.clear(box);
      await userEvent.paste(text);
    };
    await enter("hefei");
    await userEvent.keyboard("{Enter}");
    expect(choice(explore.city)).toHaveValue("hefei");
    expect(box).toHaveValue("");
    await enter("专板");
    await userEvent.click(await screen.findByText("区域股权市场科创专板", { selector: "[role=option] *" }));
    expect(choice(explore.theme)).toHaveValue("DIRECT");
    await enter("qqqqq");
    expect(await screen.findByText(fill(explore.search.none, { text: "qqqqq" }))).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

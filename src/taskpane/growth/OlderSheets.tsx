import { useEffect, useState } from "react";
import { isCoded } from "../../analysis";
import type { Evidence } from "../evidence";
import { fill } from "../../locales/fill";
import { useLanguage } from "../context";
import { LazyNotice } from "../kit/LazyNotice";
import type { SheetsPort } from "./port";
import { useGrowthTexts } from "./texts";
import { namesText } from "./words";

interface OlderSheetsProps {
  port: SheetsPort;
  evidence: Evidence | undefined;
}

/** Says so where sheets of an earlier version divide by cities that functions and pane leave out. */
export function OlderSheets({ port, evidence }: OlderSheetsProps) {
  const language = useLanguage();
  const texts = useGrowthTexts();
  const [counted, setCounted] = useState<readonly string[]>([]);

  useEffect(() => {
    let isCurrent = true;
    const uncoded = evidence?.fromWorkbook === true ? uncodedNames(evidence) : [];
    const asked = uncoded.length === 0 ? Promise.resolve(uncoded) : port.counted(uncoded);
    void asked.then((found) => {
      if (isCurrent) setCounted(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [port, evidence]);

  if (counted.length === 0) return null;
  const { title, body, action } = texts.older;
  const cities = namesText(counted, texts, language);
  return <LazyNotice intent="warning" title={title} lines={[fill(body, { cities }), action]} />;
}

/** In the language of the workbook, as its sheets list them. */
function uncodedNames({ context: { index, language } }: Evidence): string[] {
  const uncoded = [...index.cities.values()].filter(({ id }) => !isCoded(index, id));
  return uncoded.map(({ name }) => name[language]);
}

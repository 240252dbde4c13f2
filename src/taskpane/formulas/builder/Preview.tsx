import { fill } from "../../../locales/fill";
import { useLanguage, useTexts } from "../../context";
import { failureProblem } from "../../shared/problem";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import { ResultGrid } from "../ResultGrid";
import { useFormulaTexts } from "../texts";
import type { FormulaPreview } from "./usePreview";

/** The result of the formula before it is inserted. */
export function Preview({ preview }: { preview: FormulaPreview }) {
  const kit = useKitStyles();
  const { preview: texts } = useFormulaTexts();
  const text = usePreviewText(preview);
  return (
    <div className={kit.columnXS}>
      <Subheading>{texts.title}</Subheading>
      <div role="status">
        {preview.status === "answered" ? (
          <ResultGrid shown={preview.shown} />
        ) : (
          <p className={kit.quiet}>{text}</p>
        )}
      </div>
    </div>
  );
}

/** Why there is no result to show. */
function usePreviewText(preview: FormulaPreview): string {
  const language = useLanguage();
  const { errors } = useTexts();
  const { preview: texts } = useFormulaTexts();
  const list = new Intl.ListFormat(language);
  switch (preview.status) {
    case "answered":
      return "";
    case "missing":
      return fill(texts.missing, {
        labels: list.format(preview.arguments.map(({ label }) => label[language])),
      });
    case "reading":
      return texts.reading;
    case "unavailable":
      return texts.unavailable;
    case "notFound":
      return fill(texts.notFound, { references: list.format(preview.references) });
    case "tooLarge":
      return fill(texts.tooLarge, { references: list.format(preview.references) });
    case "unreadableFormula":
      return texts.unreadable;
    case "notOurs":
      return texts.notOurs;
    case "unreadable":
      return fill(texts.expression, { arguments: list.format(preview.arguments) });
    case "unknownFunction":
      return fill(texts.unknownFunction, { id: preview.id });
    case "tooManyArguments":
      return fill(texts.tooManyArguments, { id: preview.id, most: preview.most });
    case "failed": {
      const { title, lines } = failureProblem(preview.failure, errors);
      return [title, ...lines].join(" ");
    }
  }
}

import { createContext, useContext } from "react";
import type { Language } from "../dataset";
import { textsIn, type Texts } from "./texts";

export const LanguageContext = createContext<Language>("zh");

/** The language of the pane. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts of the pane, in its language. */
export function useTexts(): Texts {
  return textsIn(useLanguage());
}

/** Makes a hook for the texts of one view, which are loaded with the view's code. */
export function viewTexts<T>(texts: Record<Language, T>): () => T {
  return function useViewTexts() {
    return texts[useLanguage()];
  };
}

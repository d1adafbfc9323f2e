// SPDX-License-Identifier: Apache-2.0
// Languages of the interface. A language's texts are loaded when they are first needed; English stands in for a text
// that a language lacks (a test keeps the two files equal).
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type english from "@/locales/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof english };
  }
}

export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

const texts: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import("@/locales/en.json"),
  de: () => import("@/locales/de.json"),
};

export function supportedLanguage(wanted: string | undefined): Language {
  return wanted?.toLowerCase().startsWith("de") ? "de" : "en";
}

/** Resolves when the last change asked for has been made; before it, those asked for earlier. */
let settled: Promise<unknown> = Promise.resolve();

export function startTranslations(language: Language): Promise<unknown> {
  settled = i18next
    .use(initReactI18next)
    .init({ fallbackLng: "en", interpolation: { escapeValue: false }, resources: {} });
  return switchLanguage(language);
}

/** Texts are fetched at once; which language is spoken in the end is the last one asked for. */
export function switchLanguage(language: Language): Promise<unknown> {
  const fetched = texts[language]();
  const change = async () => {
    const { default: bundle } = await fetched;
    if (!i18next.hasResourceBundle(language, "translation")) {
      i18next.addResourceBundle(language, "translation", bundle, false, false, { skipCopy: true });
    }
    await i18next.changeLanguage(language);
    document.documentElement.lang = language;
  };
  settled = settled.then(change, change);
  return settled;
}

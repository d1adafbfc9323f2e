// SPDX-License-Identifier: Apache-2.0
// Languages of the interface. A language's texts are loaded when they are first needed; English stands in for a text
// that a language lacks (a test keeps the two files equal).
import i18next, { type i18n } from "i18next";
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

export async function startTranslations(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({ fallbackLng: "en", interpolation: { escapeValue: false }, resources: {} });
  await switchLanguage(language);
  return i18next;
}

export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    const { default: bundle } = await texts[language]();
    i18next.addResourceBundle(language, "translation", bundle);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

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

/** The first pages wait for the start alone; see scripts/texts.ts. */
const texts: Record<Language, Record<"start" | "rest", () => Promise<{ default: object }>>> = {
  en: { start: () => import("@/locales/en.json?start"), rest: () => import("@/locales/en.json?rest") },
  de: { start: () => import("@/locales/de.json?start"), rest: () => import("@/locales/de.json?rest") },
};

/** What has been asked for; a language spoken later brings as much. */
const parts: ("start" | "rest")[] = ["start"];
let asked: Language = "en";
let isWhole = false;

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
  asked = language;
  const bringsAll = parts.includes("rest");
  const fetched = Promise.all(parts.map((part) => texts[language][part]()));
  const change = async () => {
    for (const { default: bundle } of await fetched) {
      i18next.addResourceBundle(language, "translation", bundle, false, false, { skipCopy: true });
    }
    await i18next.changeLanguage(language);
    document.documentElement.lang = language;
    isWhole ||= bringsAll;
  };
  settled = settled.then(change, change);
  return settled;
}

/** Resolves when every text is here, which all wait for that is not of the first pages. */
export function fetchAllTexts(language: Language = asked): Promise<unknown> {
  if (!parts.includes("rest")) parts.push("rest");
  return switchLanguage(language);
}

/** Whether every text of the language that is spoken is here. */
export const hasAllTexts = () => isWhole;

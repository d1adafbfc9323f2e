// SPDX-License-Identifier: Apache-2.0
// The name of a language in the reader's own: "de" is "German", "Deutsch".
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export function useLanguageNames(): (language: string) => string {
  const { i18n } = useTranslation();
  const names = useMemo(() => new Intl.DisplayNames([i18n.language], { type: "language" }), [i18n.language]);
  return (language) => {
    try {
      return names.of(language) ?? language;
    } catch {
      return language;
    }
  };
}

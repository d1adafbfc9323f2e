// SPDX-License-Identifier: Apache-2.0
// Every currency with its name in the reader's language, to choose from.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export function useCurrencies() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: "currency" });
    return Intl.supportedValuesOf("currency").map((code) => ({ value: code, label: `${code} – ${names.of(code)}` }));
  }, [i18n.language]);
}

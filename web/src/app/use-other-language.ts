// SPDX-License-Identifier: Apache-2.0
// The next of the program's languages after the one it speaks, and the way to it: for the account, wherever it signs in.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Me } from "@/api/session";
import { type Language, languages, supportedLanguage, switchLanguage } from "@/lib/i18n";

export function useOtherLanguage(me: Me) {
  const { i18n } = useTranslation();
  const change = api.useMutation("patch", "/api/v1/me");
  const all = Object.keys(languages) as Language[];
  const next = all[(all.indexOf(supportedLanguage(i18n.language)) + 1) % all.length] ?? supportedLanguage(me.language);
  return {
    language: next,
    name: languages[next],
    switch: () => {
      void switchLanguage(next);
      change.mutate({ body: { language: next } });
    },
  };
}

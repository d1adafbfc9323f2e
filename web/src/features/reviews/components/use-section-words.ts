// SPDX-License-Identifier: Apache-2.0
// What a section and its items are called where the template does not say.
import { useTranslation } from "react-i18next";
import type { Item, Section } from "../sheet-values";

export function useSectionTitle() {
  const { t } = useTranslation();
  return ({ title, kind }: Pick<Section, "title" | "kind">) => title || t(`review_section.${kind}`);
}

export function useItemTitle() {
  const { t } = useTranslation();
  return ({ title, section }: Pick<Item, "title" | "section">) => title || t(`review_section.${section}`);
}

// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import type { SectionKind } from "./template-values";

/** What a section is called among others; the one question is too long for that. */
export function useSectionName() {
  const { t } = useTranslation();
  return (kind: SectionKind, title = "") => {
    if (title) return title;
    return kind === "one_question" ? t("review_template.one_question") : t(`review_section.${kind}`);
  };
}

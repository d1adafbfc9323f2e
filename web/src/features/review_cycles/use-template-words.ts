// SPDX-License-Identifier: Apache-2.0
// The fields of a template by name, and their values as a reader would say them: for two versions beside each other.
import { useTranslation } from "react-i18next";
import type { TemplateValues } from "./template-values";
import { useSectionName } from "./use-section-name";

export function useTemplateWords() {
  const { t } = useTranslation();
  const sectionName = useSectionName();
  const say = (field: keyof TemplateValues, values: TemplateValues) => {
    switch (field) {
      case "scale":
        return values.scale.map(({ name }, at) => `${at + 1} ${name}`).join(" · ");
      case "expected_point":
        return values.scale[values.expected_point - 1]?.name;
      case "requires_comments_at_ends":
        return t(values.requires_comments_at_ends ? "campaign.yes" : "campaign.no");
      case "absent_parts":
        return t(`absent_parts.${values.absent_parts}`);
      case "sections":
        return values.sections
          .map(({ kind, title, weight }) => [sectionName(kind, title), weight ? `${weight} %` : ""].join(" ").trim())
          .join(" · ");
      default:
        return values[field];
    }
  };
  return { label: (field: keyof TemplateValues) => t(`review_template_field.${field}`), say };
}

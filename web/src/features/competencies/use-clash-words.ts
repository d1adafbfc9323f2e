// SPDX-License-Identifier: Apache-2.0
// What a framework and a competency say of themselves, in words for setting two versions of them beside each other.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { ClashWords } from "@/ui/clash-fields";

type Schemas = components["schemas"];

type Framework = Schemas["Framework"];
/** A type and not an interface: forms want values with an index signature. */
export type FrameworkWords = Pick<Framework, "code" | "name" | "edition" | "description" | "licence" | "attribution">;

export const frameworkWords = ({
  code,
  name,
  edition,
  description,
  licence,
  attribution,
}: Framework): FrameworkWords => ({
  code,
  name,
  edition,
  description,
  licence,
  attribution,
});

export function useFrameworkClashWords(): ClashWords<FrameworkWords & Partial<Pick<Framework, "state">>> {
  const { t } = useTranslation();
  return {
    label: (field) => {
      if (field === "code") return t("competency.code");
      return t(`framework.${field === "edition" ? "edition_label" : field}`);
    },
    say: (field, values) => (field === "state" && values.state ? t(`framework_state.${values.state}`) : values[field]),
  };
}

export type CompetencyWords = Pick<
  Schemas["Competency"],
  "category" | "code" | "name" | "definition" | "scale_id" | "indicators"
>;

/** `scales`: for saying the name of another scale, where that can be chosen. */
export function useCompetencyClashWords(scales: readonly Schemas["Scale"][] = []): ClashWords<CompetencyWords> {
  const { t } = useTranslation();
  const labels: Record<keyof CompetencyWords, string> = {
    category: t("competency.category"),
    code: t("competency.code"),
    name: t("competency.name"),
    definition: t("competency.definition"),
    scale_id: t("competency.scale"),
    indicators: t("competency.behaviours"),
  };
  return {
    label: (field) => labels[field],
    say: (field, values, beside) => {
      if (field === "scale_id") return scales.find((one) => one.id === values.scale_id)?.name;
      if (field !== "indicators") return values[field];
      const theirs = new Set(beside.indicators.flatMap((one) => one.behaviours));
      const own = values.indicators.flatMap((one) => one.behaviours).filter((one) => !theirs.has(one));
      return own.join("\n");
    },
  };
}

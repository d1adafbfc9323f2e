// SPDX-License-Identifier: Apache-2.0
// The fields of a cycle by name, and their values as a reader would say them: for two versions beside each other.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { useAudienceWords } from "@/ui/use-audience-words";
import type { CycleValues } from "./cycle-values";

export function useNameOfUnit() {
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  return (id: string) => units.find((unit) => unit.id === id)?.name ?? "…";
}

export function useCycleWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOfUnit = useNameOfUnit();
  const audience = useAudienceWords();
  const templates = api.useQuery("get", "/api/v1/review-templates").data?.items ?? [];
  const period = (from: string, to: string) => (from && to && from <= to ? format.period(from, to) : "–");
  const say = (field: keyof CycleValues, values: CycleValues) => {
    switch (field) {
      case "review_template_id":
        return templates.find(({ id }) => id === values.review_template_id)?.name;
      case "period_from":
      case "period_to":
        return values[field] && format.date(values[field]);
      case "audience":
        return audience(values.audience, nameOfUnit);
      case "phases":
        return values.phases
          .map(({ phase, starts_on, ends_on }) => `${t(`review_phase.${phase}`)}: ${period(starts_on, ends_on)}`)
          .join(" · ");
      case "is_parallel":
        return t(values.is_parallel ? "review_cycle.parallel" : "review_cycle.sequential");
      case "manager_change":
        return t(`manager_change.${values.manager_change}`);
      case "former_manager_reads":
        return t(values.former_manager_reads ? "campaign.yes" : "campaign.no");
      case "three_sixty_round_id":
        return values.three_sixty_round_id && t("review_cycle.another_round");
      default:
        return values[field];
    }
  };
  return { label: (field: keyof CycleValues) => t(`review_cycle_field.${field}`), say };
}

// SPDX-License-Identifier: Apache-2.0
// A part of a job's draft in words, for setting it beside somebody else's version: of the lists, the rows that differ.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import {
  type JobDraftValues,
  type RequirementValues,
  type ResponsibilityValues,
  rowsThatDiffer,
} from "./job-draft-values";

export function useDraftWords(required: components["schemas"]["JobRequirements"]) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = new Map(required.requirements.map((one) => [one.competency_id, one.name]));
  const responsibility = ({ code, title, weight, activities, expected_result }: ResponsibilityValues) =>
    [`${code} ${title}`, weight === "" ? "" : format.number(weight), activities, expected_result]
      .filter(Boolean)
      .join("\n");
  const requirement = ({ competency_id, level, importance }: RequirementValues) =>
    t("job_form.clash_requirement", {
      name: names.get(competency_id ?? "") ?? t("job_form.clash_new"),
      level: level === null ? "–" : format.level(level),
      importance: importance ?? "–",
    });
  return (field: keyof JobDraftValues, values: JobDraftValues, beside: JobDraftValues) => {
    if (field === "responsibilities")
      return rowsThatDiffer(values.responsibilities, beside.responsibilities).map(responsibility).join("\n\n");
    if (field === "requirements")
      return rowsThatDiffer(values.requirements, beside.requirements).map(requirement).join("\n");
    return values[field];
  };
}

// SPDX-License-Identifier: Apache-2.0
// The fields of an offering by name, and their values in words, for telling what somebody else changed meanwhile.
import { useTranslation } from "react-i18next";
import type { OfferingValues } from "./offering-values";

export function useOfferingFieldWords() {
  const { t } = useTranslation();
  const label = (field: keyof OfferingValues) => t(`offering_field.${field}`);
  const say = (field: keyof OfferingValues, values: OfferingValues): string => {
    const value = values[field];
    if (field === "method") return t(`method.${values.method}`);
    if (field === "giver") return t(`giver.${values.giver}`);
    if (field === "modality") return values.modality ? t(`modality.${values.modality}`) : "";
    if (field === "owner_id") return values.owner_id?.name ?? "";
    if (field === "is_microlearning") return t(values.is_microlearning ? "settings.is_so" : "settings.is_not_so");
    if (field === "job_ids") return values.job_ids.map(({ title }) => title).join(", ");
    if (field === "responsibility_ids") return values.responsibility_ids.map(({ title }) => title).join(", ");
    if (field === "prerequisite_ids") return values.prerequisite_ids.map(({ title }) => title).join(", ");
    if (Array.isArray(value)) return String(value.length);
    return String(value ?? "");
  };
  return { label, say };
}

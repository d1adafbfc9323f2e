// SPDX-License-Identifier: Apache-2.0
// A proposed change of a plan in words: what is proposed, and why.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";

type Schemas = components["schemas"];
type Change = Schemas["DriftChange"];

export function useDriftWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const level = (value: number | null) => (value === null ? "–" : format.level(value));
  const proposal = ({ kind, title, to_level, unties, responsibility_id, reasons }: Change): string => {
    if (kind === "end_item") return t("drift.end", { title });
    if (kind === "add_item") return t("drift.add", { title, level: level(to_level) });
    const parts = [];
    if (to_level !== null) parts.push(t("drift.to_level", { level: level(to_level) }));
    const renamed = reasons.find((one) => one.name_now !== null);
    if (unties) parts.push(responsibility_id ? t("drift.retie", { name: renamed?.name_now ?? "" }) : t("drift.untie"));
    return t("drift.change", { title, what: parts.join(", ") });
  };
  const reason = (one: Schemas["DriftReason"]): string => {
    const rises = one.kind === "level_raised" && one.level_before === null;
    return t(rises ? "drift_reason.requirement_new" : `drift_reason.${one.kind}`, {
      name: one.name,
      now: one.name_now ?? level(one.level_now),
      before: level(one.level_before),
    });
  };
  const heading = ({ cause, job_title, changes }: Schemas["Drift"]): string =>
    t(`drift_heading.${cause ?? "job_rewritten"}`, { count: changes.length, job: job_title || "–" });
  return { proposal, reason, heading };
}

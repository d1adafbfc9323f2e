// SPDX-License-Identifier: Apache-2.0
// What tells needs of the same name apart in a choice: the job that asks for it, or whose statement it is.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { needName } from "@/lib/names";

type Need = components["schemas"]["NeedView"];

/** As much of a statement as a choice has room for, in characters. */
const roomForStatement = 60;

export function useNeedLabel(personId: string): (need: Need) => string {
  const { t } = useTranslation();
  const path = { person_id: personId };
  const target = api.useQuery("get", "/api/v1/people/{person_id}/target-job", { params: { path } });
  return (need) => {
    const name = needName(need);
    if (need.origin === "declared") {
      const words = need.competency_name === null ? "" : need.statement;
      const shown = words.length > roomForStatement ? `${words.slice(0, roomForStatement)}…` : words;
      const declared = t("needs.declared_by", { name: need.raised_by_name ?? "–" });
      return [name, shown, declared].filter(Boolean).join(" · ");
    }
    const isAimedFor = need.job_id !== null && need.job_id === target.data?.job_id;
    return `${name} · ${t(isAimedFor ? "target_job.target" : "target_job.held")}`;
  };
}

// SPDX-License-Identifier: Apache-2.0
// What an item of a person's plan may be tied to: their needs that training can meet, and the responsibilities of the job
// held and of the job aimed for.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { stands } from "./need-stands";
import { useNeedLabel } from "./use-need-label";

interface Choice {
  value: string;
  label: string;
}

function useResponsibilities(jobId: string | null | undefined): Choice[] {
  const job = api.useQuery(
    "get",
    "/api/v1/jobs/{job_id}",
    { params: { path: { job_id: jobId ?? "" } } },
    { enabled: Boolean(jobId) },
  );
  return (job.data?.responsibilities ?? []).map((one) => ({ value: one.id, label: one.title }));
}

/** `answered`: the needs that the item answers already; they stay to be chosen, whatever has become of them. */
export function useItemChoices(personId: string, answered: readonly components["schemas"]["ItemNeed"][]) {
  const { t } = useTranslation();
  const path = { person_id: personId };
  const person = api.useQuery("get", "/api/v1/people/{person_id}", { params: { path } });
  const target = api.useQuery("get", "/api/v1/people/{person_id}/target-job", { params: { path } });
  const needs = api.useQuery("get", "/api/v1/people/{person_id}/needs", { params: { path } });
  const needLabel = useNeedLabel(personId);
  const held = useResponsibilities(person.data?.person.job_id);
  const aimed = useResponsibilities(target.data?.job_id);
  const open = (needs.data?.items ?? []).filter(
    (need) => stands(need) && (need.cause === null || need.cause === "skill"),
  );
  const others = answered.filter((need) => !open.some((one) => one.id === need.need_id));
  const groups = [
    { group: person.data?.person.job_title ?? "", items: held },
    { group: target.data?.title ?? "", items: aimed },
  ];
  return {
    needs: open,
    needOptions: [
      ...open.map((need) => ({ value: need.id, label: needLabel(need) })),
      ...others.map((need) => ({ value: need.need_id, label: need.name ?? t("item.need_hidden") })),
    ],
    responsibilityOptions: groups.filter((group) => group.items.length > 0 && group.group !== ""),
  };
}

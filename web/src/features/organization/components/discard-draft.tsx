// SPDX-License-Identifier: Apache-2.0
// Takes the draft of a job away: begun by mistake, or no longer wanted. What is in force stays as it is.
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";

export function DiscardDraft({ job }: { job: components["schemas"]["JobProfile"] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isAll = job.versions.length === 1;
  const discard = api.useMutation("delete", "/api/v1/jobs/{job_id}/draft", {
    meta: { done: t("job_form.discarded"), leaves: true },
    onSuccess: () =>
      isAll ? navigate({ to: "/jobs" }) : navigate({ to: "/jobs/$jobId", params: { jobId: job.id }, search: {} }),
  });
  return (
    <ConfirmButton
      size="sm"
      variant="subtle"
      color="red"
      question={t("job_form.discard_question", { title: job.shown.title })}
      consequence={t(isAll ? "job_form.discard_all_text" : "job_form.discard_text")}
      confirm={t("job_form.discard")}
      loading={discard.isPending}
      onConfirm={() => discard.mutate({ params: { path: { job_id: job.id } } })}
    >
      {t("job_form.discard")}
    </ConfirmButton>
  );
}

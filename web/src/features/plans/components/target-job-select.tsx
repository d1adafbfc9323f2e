// SPDX-License-Identifier: Apache-2.0
// The job held or the job aimed for: which one skills are shown against, and choosing what one aims for.
import { Group, SegmentedControl } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { JobSelect } from "@/ui/job-select";

interface TargetJobSelectProps {
  personId: string;
  /** The job skills are shown against; the job held when absent. */
  shown: string | undefined;
  onShow: (jobId: string | undefined) => void;
}

export function TargetJobSelect({ personId, shown, onShow }: TargetJobSelectProps) {
  const { t } = useTranslation();
  const path = { person_id: personId };
  const target = api.useQuery("get", "/api/v1/people/{person_id}/target-job", { params: { path } });
  const { job_id: targetId, title } = target.data ?? { job_id: null, title: null };
  const before = useRef(targetId);
  const goBack = api.useMutation("put", "/api/v1/people/{person_id}/target-job", {
    meta: { done: t("target_job.as_before") },
    onSuccess: () => onShow(before.current ?? undefined),
  });
  const choose = api.useMutation("put", "/api/v1/people/{person_id}/target-job", {
    meta: {
      done: t("target_job.chosen"),
      undo: () => goBack.mutate({ params: { path }, body: { job_id: before.current } }),
    },
    onMutate: () => {
      before.current = targetId;
    },
  });
  return (
    <Group gap="xs">
      <JobSelect
        size="sm"
        w={210}
        clearable
        aria-label={t("target_job.label")}
        placeholder={t("target_job.placeholder")}
        chosen={targetId && title ? { value: targetId, label: title } : null}
        value={targetId}
        onChange={(jobId) =>
          choose.mutate({ params: { path }, body: { job_id: jobId } }, { onSuccess: () => onShow(jobId ?? undefined) })
        }
      />
      {targetId ? (
        <SegmentedControl
          size="sm"
          aria-label={t("target_job.show")}
          data={[
            { value: "held", label: t("target_job.held") },
            { value: targetId, label: t("target_job.target") },
          ]}
          value={shown ?? "held"}
          onChange={(value) => onShow(value === "held" ? undefined : value)}
        />
      ) : null}
    </Group>
  );
}

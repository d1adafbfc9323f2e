// SPDX-License-Identifier: Apache-2.0
// The job held or the job aimed for: which one skills are shown against, and choosing what one aims for.
import { Group, SegmentedControl, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";

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
  const jobs = api.useQuery("get", "/api/v1/jobs", { params: { query: { limit: 200, held: true } } });
  const choose = api.useMutation("put", "/api/v1/people/{person_id}/target-job", {
    meta: { refreshes: ["/api/v1/people/{person_id}"], done: t("target_job.chosen") },
  });
  const targetId = target.data?.job_id ?? null;
  return (
    <Group gap="xs">
      <Select
        size="sm"
        w={210}
        searchable
        clearable
        aria-label={t("target_job.label")}
        placeholder={t("target_job.placeholder")}
        data={(jobs.data?.items ?? []).map((job) => ({ value: job.id, label: job.title }))}
        value={targetId}
        onChange={(jobId) => {
          choose.mutate({ params: { path }, body: { job_id: jobId } });
          onShow(jobId ?? undefined);
        }}
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

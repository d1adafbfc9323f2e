// SPDX-License-Identifier: Apache-2.0
// Which job skills are shown against: the one held, the one aimed for, or any other, to compare. Comparing changes nothing;
// aiming for a job makes what it asks to needs, and can be taken back.
import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
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

/** The job aimed for, and the two ways to change it. */
function useTargetJob(personId: string) {
  const { t } = useTranslation();
  const params = { path: { person_id: personId } };
  const target = api.useQuery("get", "/api/v1/people/{person_id}/target-job", { params });
  const { job_id: targetId, title } = target.data ?? { job_id: null, title: null };
  const before = useRef<string | null>(null);
  const putBack = api.useMutation("put", "/api/v1/people/{person_id}/target-job", {
    meta: { done: t("target_job.as_before") },
  });
  const undo = () => putBack.mutate({ params, body: { job_id: before.current } });
  const aim = api.useMutation("put", "/api/v1/people/{person_id}/target-job", {
    meta: { done: t("target_job.chosen"), undo },
  });
  const leave = api.useMutation("put", "/api/v1/people/{person_id}/target-job", {
    meta: { done: t("target_job.left"), undo },
  });
  const change = (how: typeof aim, jobId: string | null) => {
    before.current = targetId;
    how.mutate({ params, body: { job_id: jobId } });
  };
  return {
    target: targetId && title ? { value: targetId, label: title } : null,
    isKnown: target.isSuccess,
    isChanging: aim.isPending || leave.isPending,
    aimFor: (jobId: string) => change(aim, jobId),
    leave: () => change(leave, null),
  };
}

export function TargetJobSelect({ personId, shown, onShow }: TargetJobSelectProps) {
  const { t } = useTranslation();
  const { target, isKnown, isChanging, aimFor, leave } = useTargetJob(personId);
  const isTarget = shown !== undefined && shown === target?.value;
  return (
    <Group gap="xs">
      {target ? (
        <SegmentedControl
          size="sm"
          aria-label={t("target_job.show")}
          data={[
            { value: "held", label: t("target_job.held") },
            { value: target.value, label: t("target_job.target") },
          ]}
          value={shown ?? "held"}
          onChange={(value) => onShow(value === "held" ? undefined : value)}
        />
      ) : null}
      <JobSelect
        size="sm"
        w={210}
        clearable
        aria-label={t("target_job.label")}
        placeholder={t("target_job.placeholder")}
        chosen={target}
        value={shown ?? null}
        onChange={(jobId) => onShow(jobId ?? undefined)}
      />
      {isKnown && shown && !isTarget ? (
        <Button
          variant="light"
          leftSection={<IconTargetArrow size={16} aria-hidden />}
          loading={isChanging}
          onClick={() => aimFor(shown)}
        >
          {t("target_job.aim")}
        </Button>
      ) : null}
      {isTarget ? (
        <Button variant="subtle" loading={isChanging} onClick={leave}>
          {t("target_job.leave")}
        </Button>
      ) : null}
    </Group>
  );
}

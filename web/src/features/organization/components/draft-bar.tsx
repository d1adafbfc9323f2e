// SPDX-License-Identifier: Apache-2.0
// Stays in sight below the draft of a job: is everything saved, and what comes next.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import type { EditForm } from "@/ui/use-edit-form";
import type { JobDraftValues } from "../job-draft-values";
import classes from "./draft-bar.module.css";

interface DraftBarProps {
  job: components["schemas"]["JobProfile"];
  edit: EditForm<JobDraftValues>;
  changed: boolean;
  /** What went wrong with the whole, kept in sight with the button that was pressed. */
  children: ReactNode;
}

export function DraftBar({ job, edit, changed, children }: DraftBarProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayApprove = useCan("organization.manage");
  const approve = api.useMutation("post", "/api/v1/job-versions/{job_version_id}/approval", {
    meta: { done: t("job_form.approved") },
    onSuccess: () => navigate({ to: "/jobs/$jobId", params: { jobId: job.id } }),
  });
  const problems = Object.keys(edit.form.errors).length;
  const words = () => {
    if (problems > 0) return t("job_form.problems", { count: problems });
    return changed ? t("job_form.unsaved") : t("job_form.all_saved");
  };
  // The step that comes next stands out.
  const next = (isNext: boolean) => (isNext ? "filled" : "default");
  const { purpose, responsibilities } = edit.form.values;
  const incomplete = purpose.trim() === "" || responsibilities.length === 0;
  return (
    <Stack className={classes.bar} gap="sm">
      {children}
      <Group justify="space-between">
        <Text size="sm" c={problems > 0 ? "var(--fault)" : "dimmed"} role="status">
          {words()}
          {mayApprove && !changed && incomplete ? ` ${t("job_form.incomplete")}` : null}
        </Text>
        <Group gap="xs">
          <Button type="submit" variant={next(changed)} loading={edit.sending} disabled={!changed}>
            {t("job_form.save")}
          </Button>
          {mayApprove ? (
            <ConfirmButton
              color="leaf"
              variant={next(!changed)}
              loading={approve.isPending}
              disabled={changed || incomplete}
              question={t("job_form.approve_question", { title: job.shown.title })}
              consequence={
                job.head_count > 0
                  ? t("job_form.approve_consequence_held", { count: job.head_count })
                  : t("job_form.approve_consequence")
              }
              confirm={t("job_form.approve")}
              onConfirm={() => approve.mutate({ params: { path: { job_version_id: job.shown.id } } })}
            >
              {t("job_form.approve")}
            </ConfirmButton>
          ) : null}
        </Group>
      </Group>
    </Stack>
  );
}

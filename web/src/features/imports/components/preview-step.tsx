// SPDX-License-Identifier: Apache-2.0
// What the file would change, and the decision to apply it. Preview and application are background work with the same
// report.
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { type Task, TaskProgress } from "@/ui/task-progress";
import type { ImportReport } from "../import-report";
import { Report } from "./report";

interface PreviewStepProps {
  file: components["schemas"]["Import"];
  /** To the columns; none where there are none. */
  onBack: (() => void) | null;
  onRestart: () => void;
}

export function PreviewStep({ file, onBack, onRestart }: PreviewStepProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [taskId, setTaskId] = useState<string | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [absentLeft, setAbsentLeft] = useState(false);
  const started = { meta: { quiet: true }, onSuccess: (task: { task_id: string }) => setTaskId(task.task_id) };
  const preview = api.useMutation("post", "/api/v1/imports/{import_id}/preview", started);
  const apply = api.useMutation("post", "/api/v1/imports/{import_id}/application", started);
  const problem = preview.error ?? apply.error;
  const start = (work: typeof preview | typeof apply, absent: boolean) => {
    preview.reset();
    apply.reset();
    setReport(null);
    setTaskId(null);
    work.mutate({
      params: { path: { import_id: file.id } },
      body: file.kind === "people" ? { absent_people_left: absent } : {},
    });
  };
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the preview starts by itself, once.
  useEffect(() => {
    if (!begun.current) start(preview, false);
    begun.current = true;
  }, []);
  const ended = (task: Task) => {
    if (task.state !== "succeeded") return;
    const made = task.result as ImportReport;
    setReport(made);
    if (made.applied) void queryClient.invalidateQueries();
  };
  return (
    <Section
      title={report?.applied ? t("import.applied") : t("import.step_preview")}
      description={report?.applied ? t("import.applied_text") : t("import.preview_text")}
    >
      <Stack>
        {report ? (
          <Report report={report} />
        ) : taskId ? (
          <TaskProgress
            key={taskId}
            taskId={taskId}
            label={t("import.working")}
            steps={[t("import.reading"), t("import.comparing"), t("import.writing")]}
            onEnd={ended}
          />
        ) : problem ? (
          <ProblemAlert problem={problem} onRetry={() => start(preview, absentLeft)} />
        ) : null}
        {file.kind === "people" && !report?.applied ? (
          <Checkbox
            label={t("import.absent_left")}
            description={t("import.absent_left_text")}
            checked={absentLeft}
            onChange={(event) => {
              setAbsentLeft(event.currentTarget.checked);
              start(preview, event.currentTarget.checked);
            }}
          />
        ) : null}
        <Group>
          {report && !report.applied ? (
            <ConfirmButton
              color="leaf"
              disabled={report.problem_count > 0 || report.added + report.changed + report.left === 0}
              question={t("import.apply_question")}
              consequence={t("import.apply_consequence", {
                added: report.added,
                changed: report.changed,
                left: report.left,
              })}
              confirm={t("import.apply")}
              onConfirm={() => start(apply, absentLeft)}
            >
              {t("import.apply")}
            </ConfirmButton>
          ) : null}
          {report?.applied || !onBack ? null : (
            <Button variant="default" onClick={onBack}>
              {t("import.back")}
            </Button>
          )}
          <Button variant="default" onClick={onRestart}>
            {t("import.other_file")}
          </Button>
        </Group>
        {report && report.problem_count > 0 ? (
          <Text size="sm" c="var(--warm-ink)">
            {t("import.has_problems", { count: report.problem_count })}
          </Text>
        ) : null}
      </Stack>
    </Section>
  );
}

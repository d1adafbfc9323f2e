// SPDX-License-Identifier: Apache-2.0
// Computes everybody's gaps and needs anew, with live progress.
import { Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ConfirmButton } from "@/ui/confirm";
import { TaskProgress } from "@/ui/task-progress";

export function AssessEverybody() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [taskId, setTaskId] = useState<string | null>(null);
  const assess = api.useMutation("post", "/api/v1/assessments", {
    onSuccess: (started) => setTaskId(started.task_id),
  });
  return (
    <>
      <ConfirmButton
        loading={assess.isPending}
        question={t("assess.question")}
        consequence={t("assess.consequence")}
        confirm={t("assess.start")}
        color="leaf"
        onConfirm={() => assess.mutate({})}
      >
        {t("assess.start")}
      </ConfirmButton>
      <Modal opened={taskId !== null} onClose={() => setTaskId(null)} title={t("assess.title")}>
        {taskId ? (
          <TaskProgress
            taskId={taskId}
            label={t("assess.running")}
            onEnd={(task) => {
              void queryClient.invalidateQueries();
              if (task.state === "succeeded") setTaskId(null);
            }}
          />
        ) : null}
      </Modal>
    </>
  );
}

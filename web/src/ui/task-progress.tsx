// SPDX-License-Identifier: Apache-2.0
// Live progress of background work, as the server tells it.
import { Alert, Progress, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "./format";

export type Task = components["schemas"]["Task"];

/** Follows a task until it has ended; the browser reconnects by itself when the connection is cut. */
function useTask(taskId: string, onEnd: (task: Task) => void): Task | null {
  const [task, setTask] = useState<Task | null>(null);
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    const events = new EventSource(`/api/v1/tasks/${taskId}/events`);
    events.addEventListener("progress", (event) => {
      const now: Task = JSON.parse(event.data);
      setTask(now);
      if (now.state === "succeeded" || now.state === "failed") {
        events.close();
        ended.current(now);
      }
    });
    return () => events.close();
  }, [taskId]);
  return task;
}

interface TaskProgressProps {
  taskId: string;
  label: string;
  onEnd: (task: Task) => void;
}

export function TaskProgress({ taskId, label, onEnd }: TaskProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const task = useTask(taskId, onEnd);
  if (task?.state === "failed") {
    return (
      <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={t("task.failed")} role="alert">
        {task.failure ?? task.message}
      </Alert>
    );
  }
  const known = task !== null && task.total > 0;
  const share = known ? task.done / task.total : 0;
  return (
    <Stack gap={6} role="status">
      <Text size="sm" fw={560}>
        {label}
      </Text>
      <Progress value={known ? 100 * share : 100} animated={!known} striped={!known} size="lg" aria-label={label} />
      <Text size="xs" c="dimmed">
        {[
          known
            ? t("task.steps", { done: format.number(task.done), total: format.number(task.total) })
            : t("task.waiting"),
          task?.message,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </Stack>
  );
}

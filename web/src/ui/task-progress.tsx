// SPDX-License-Identifier: Apache-2.0
// Live progress of background work, as the server tells it.
import { Alert, Progress, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { useFormat } from "./format";
import { ProblemAlert } from "./problem-alert";
import { failureText } from "./problem-text";

export type Task = components["schemas"]["Task"];

/** Follows a task until it has ended. The browser reconnects by itself when the connection is cut; "lost" when it cannot. */
function useTask(taskId: string, onEnd: (task: Task) => void): Task | "lost" | null {
  const [task, setTask] = useState<Task | "lost" | null>(null);
  const ended = useEffectEvent(onEnd);
  useEffect(() => {
    const events = new EventSource(`/api/v1/tasks/${taskId}/events`);
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) setTask("lost");
    });
    events.addEventListener("progress", (event) => {
      const now: Task = JSON.parse(event.data);
      setTask(now);
      if (now.state === "succeeded" || now.state === "failed") {
        events.close();
        ended(now);
      }
    });
    return () => events.close();
  }, [taskId]);
  return task;
}

interface TaskProgressProps {
  taskId: string;
  label: string;
  /** What is done in each step, where the work has few. */
  steps?: readonly string[];
  onEnd: (task: Task) => void;
}

export function TaskProgress({ taskId, label, steps, onEnd }: TaskProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const task = useTask(taskId, onEnd);
  if (task === "lost") return <ProblemAlert problem={new Problem(0, "offline", "")} />;
  if (task?.state === "failed") {
    return (
      <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={t("task.failed")} role="alert">
        {failureText(t, task.failure_key, task.failure_parameters, task.failure ?? task.message)}
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
          task && steps?.[task.done],
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </Stack>
  );
}

// SPDX-License-Identifier: Apache-2.0
// The preview or the application of an uploaded file: background work that was begun before the page was loaded, or here.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Task } from "@/ui/task-progress";
import type { ImportReport } from "./import-report";

/** `begunTask`: what goes on with the file already; a preview starts by itself where nothing does. */
export function useImportWork(file: components["schemas"]["Import"], begunTask: string | null, absentLeft: boolean) {
  const queryClient = useQueryClient();
  const [followed] = useState(begunTask);
  const [taskId, setTaskId] = useState(begunTask);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const begun = api.useQuery(
    "get",
    "/api/v1/tasks/{task_id}",
    { params: { path: { task_id: followed ?? "" } } },
    { enabled: followed !== null },
  );
  const started = {
    meta: { quiet: true },
    onSuccess: (task: { task_id: string }) => setTaskId(task.task_id),
  };
  const preview = api.useMutation("post", "/api/v1/imports/{import_id}/preview", started);
  const apply = api.useMutation("post", "/api/v1/imports/{import_id}/application", started);
  const start = (work: typeof preview | typeof apply, absent: boolean) => {
    preview.reset();
    apply.reset();
    setReport(null);
    setHasFailed(false);
    setTaskId(null);
    work.mutate({
      params: { path: { import_id: file.id } },
      body: file.kind === "people" ? { absent_people_left: absent } : {},
    });
  };
  const isIdle = useRef(begunTask === null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the preview starts by itself, once.
  useEffect(() => {
    if (isIdle.current) start(preview, absentLeft);
    isIdle.current = false;
  }, []);
  const ended = (task: Task) => {
    setHasFailed(task.state !== "succeeded");
    if (task.state !== "succeeded") return;
    const made = task.result as ImportReport;
    setReport(made);
    if (made.applied) void queryClient.invalidateQueries();
  };
  const isFollowed = followed !== null && taskId === followed;
  // Of work that was begun before, the kind is known a moment later; until then nothing may be started beside it.
  const applies = isFollowed ? begun.data?.kind !== "organization.import_preview" : apply.isPending || apply.isSuccess;
  return {
    taskId,
    report,
    ended,
    problem: preview.error ?? apply.error,
    isApplying: applies && !report && !hasFailed,
    preview: (absent: boolean) => start(preview, absent),
    apply: () => start(apply, absentLeft),
  };
}

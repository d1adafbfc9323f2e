// SPDX-License-Identifier: Apache-2.0
// Begins the next version of a job as a copy of the one in force, and goes to it.
import { useNavigate } from "@tanstack/react-router";
import { api } from "@/api/client";

export function useStartDraft(jobId: string) {
  const navigate = useNavigate();
  const draft = api.useMutation("post", "/api/v1/jobs/{job_id}/draft", {
    onSuccess: () => navigate({ to: "/jobs/$jobId/draft", params: { jobId } }),
  });
  return { start: () => draft.mutate({ params: { path: { job_id: jobId } } }), starting: draft.isPending };
}

// SPDX-License-Identifier: Apache-2.0
// The uploads of this page: one after another, stopped and gone on with, each ending as a file of the course.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { begunBefore, sendPieces } from "./uploading";

type Uploaded = components["schemas"]["UploadedMaterial"];

export interface UploadView {
  name: string;
  size: number;
  received: number;
  state: "sending" | "looking" | "stopped" | "failed";
  problem: Problem | null;
  stop: () => void;
  /** With the same file, from where it stopped. */
  goOn: () => void;
}

const quiet = { meta: { quiet: true, refreshes: [] } };

export function useUploads(courseId: string, onDone: (uploaded: Uploaded) => void) {
  const [views, setViews] = useState<UploadView[]>([]);
  const done = useRef(onDone);
  done.current = onDone;
  const queries = useQueryClient();
  const begin = api.useMutation("post", "/api/v1/courses/{course_id}/uploads", quiet);
  const piece = api.useMutation("patch", "/api/v1/uploads/{upload_id}", quiet);
  const end = api.useMutation("post", "/api/v1/uploads/{upload_id}/end", {
    meta: { quiet: true, refreshes: ["/api/v1/material-use"] },
  });
  const path = { params: { path: { course_id: courseId } } };

  const put = (name: string, part: Partial<UploadView>) =>
    setViews((all) => all.map((one) => (one.name === name ? { ...one, ...part } : one)));

  const ask = (id: string) =>
    queries.fetchQuery({
      ...api.queryOptions("get", "/api/v1/uploads/{upload_id}", { params: { path: { upload_id: id } } }),
      staleTime: 0,
      retry: false,
    });

  async function send(file: File) {
    const stopping = new AbortController();
    const goOn = () => void send(file);
    const view: UploadView = {
      name: file.name,
      size: file.size,
      received: 0,
      state: "sending",
      problem: null,
      stop: () => stopping.abort(),
      goOn,
    };
    setViews((all) => [...all.filter((one) => one.name !== file.name), view]);
    try {
      const open = await queries.fetchQuery({
        ...api.queryOptions("get", "/api/v1/courses/{course_id}/uploads", path),
        staleTime: 0,
      });
      const begun =
        begunBefore(open.items, file) ??
        (await begin.mutateAsync({ ...path, body: { file_name: file.name, size: file.size } }));
      const isWhole = await sendPieces(
        file,
        begun,
        {
          ask,
          send: (id, offset, part) =>
            piece.mutateAsync({
              params: { path: { upload_id: id }, query: { offset } },
              body: part as never,
              bodySerializer: (content) => content as unknown as Blob,
              headers: { "Content-Type": "application/octet-stream" },
            }),
          wait: (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds)),
        },
        { onProgress: (received) => put(file.name, { received }), signal: stopping.signal },
      );
      if (!isWhole) return put(file.name, { state: "stopped" });
      put(file.name, { state: "looking" });
      const uploaded = await end.mutateAsync({ params: { path: { upload_id: begun.id } }, body: {} });
      setViews((all) => all.filter((one) => one.name !== file.name));
      done.current(uploaded);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      put(file.name, { state: "failed", problem });
    }
  }
  return { views, send };
}

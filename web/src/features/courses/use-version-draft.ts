// SPDX-License-Identifier: Apache-2.0
// The draft on this page, saved as one types, and what the server last said about it.
import { useCallback, useRef, useState } from "react";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import { useKeptDraft } from "@/ui/use-kept-draft";
import type { Content, View } from "./content";

const path = "/api/v1/course-versions/{course_version_id}";

export function useVersionDraft(view: View, readAgain: () => Promise<View | undefined>) {
  const [said, setSaid] = useState(view);
  const [theirs, setTheirs] = useState<View | null>(null);
  const version = useRef(view.version);
  const write = api.useMutation("put", path, { meta: { quiet: true, refreshes: ["/api/v1/courses"] } });
  const draft = useKeptDraft<Content>({
    name: `course.${view.id}`,
    read: view.content,
    automatic: view.state === "draft",
    save: async (content) => {
      try {
        const saved = await write.mutateAsync({
          params: { path: { course_version_id: view.id } },
          body: { version: version.current, content },
        });
        version.current = saved.version;
        setSaid(saved);
      } catch (problem) {
        if (problem instanceof Problem && problem.key === "stale") setTheirs((await readAgain()) ?? null);
        throw problem;
      }
    },
  });
  const learn = useCallback(
    (material: View["materials"][number]) =>
      setSaid((before) => ({
        ...before,
        materials: [...before.materials.filter(({ digest }) => digest !== material.digest), material],
      })),
    [],
  );
  const take = (goOn: (content: Content) => void) => {
    if (!theirs) return;
    version.current = theirs.version;
    setSaid(theirs);
    goOn(theirs.content);
  };
  return {
    draft,
    said,
    theirs,
    learn,
    takeTheirs: () => take(draft.startFrom),
    keepMine: () => take(draft.goOnFrom),
  };
}

// SPDX-License-Identifier: Apache-2.0
// What every part of the editor needs to know of the whole course.
import { createContext, useContext } from "react";
import type { MaterialAddress } from "@/ui/markdown/markdown";
import type { Content, View } from "../content";

/** What is opened: the course itself, one of its modules or one of its lessons. */
export type Opened = { part: "course" } | { part: "module" | "lesson"; key: string };

interface Editing {
  courseId: string;
  content: Content;
  /** Only drafts change. */
  mayChange: boolean;
  faults: View["faults"];
  materials: View["materials"];
  address: MaterialAddress;
  /** A file that was just uploaded. */
  learn: (material: View["materials"][number]) => void;
  change: (content: Content) => void;
  opened: Opened;
  open: (opened: Opened) => void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("outside of the editor");
  return editing;
}

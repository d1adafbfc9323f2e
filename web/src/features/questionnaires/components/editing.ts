// SPDX-License-Identifier: Apache-2.0
// What every part of the editor needs to know of the whole: its languages, and how far it may be changed.
import { createContext, useContext } from "react";
import type { components } from "@/api/schema";
import type { Content } from "../content";

interface Editing {
  content: Content;
  /** The language that the others fall back to. */
  main: string;
  /** The languages whose fields are shown: the main one, and another beside it. */
  shown: readonly string[];
  nameOf: (language: string) => string;
  /** A version in force changes its wording only. */
  mayRestructure: boolean;
  faults: readonly components["schemas"]["QuestionnaireFault"][];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("outside of the editor");
  return editing;
}

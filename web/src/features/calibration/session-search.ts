// SPDX-License-Identifier: Apache-2.0
// What the address of a session says: which view is open, and which of its people are listed.
import { oneOf, text } from "@/lib/search-params";

export const sessionViews = ["people", "distribution", "reviewers", "boxes", "changes"] as const;
type SessionViewName = (typeof sessionViews)[number];

export interface SessionSearch {
  view?: SessionViewName | undefined;
  search?: string | undefined;
  reviewer?: string | undefined;
  rating?: string | undefined;
  changed?: true | undefined;
}

export const sessionSearch = (search: Record<string, unknown>): SessionSearch => {
  const view = oneOf(sessionViews, search.view);
  return {
    view: view === "people" ? undefined : view,
    search: text(search.search),
    reviewer: text(search.reviewer),
    rating: text(search.rating),
    changed: search.changed === true || undefined,
  };
};

// SPDX-License-Identifier: Apache-2.0

/** How the API's lists go on: a page names where the next one begins, and the last names nothing. */
export const paged = {
  pageParamName: "after",
  initialPageParam: null,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
};

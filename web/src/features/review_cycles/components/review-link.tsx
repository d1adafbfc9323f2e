// SPDX-License-Identifier: Apache-2.0
// The name of the person whom a review is about, which opens it.
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";

export function ReviewLink({ line }: { line: components["schemas"]["ReviewLine"] }) {
  return (
    <TextLink to="/reviews/$reviewId" params={{ reviewId: line.id }} fw={560}>
      {line.person_name}
    </TextLink>
  );
}

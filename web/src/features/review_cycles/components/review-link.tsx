// SPDX-License-Identifier: Apache-2.0
// The name of the person whom a review is about, which opens it.
import { Anchor } from "@mantine/core";
import type { components } from "@/api/schema";

export function ReviewLink({ line }: { line: components["schemas"]["ReviewLine"] }) {
  return (
    <Anchor href={`/reviews/${line.id}`} fw={560}>
      {line.person_name}
    </Anchor>
  );
}

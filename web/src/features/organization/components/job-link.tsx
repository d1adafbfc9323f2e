// SPDX-License-Identifier: Apache-2.0
// A job wherever one is named.
import { TextLink } from "@/ui/links";

export function JobLink({ id, title }: { id: string | null; title: string | null }) {
  if (!id) return "–";
  return (
    <TextLink to="/jobs/$jobId" params={{ jobId: id }} size="sm">
      {title}
    </TextLink>
  );
}

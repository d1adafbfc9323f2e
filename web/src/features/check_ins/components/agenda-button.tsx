// SPDX-License-Identifier: Apache-2.0
// Puts one part of a check-in on the agenda of the next one-on-one with its writer.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCalendarPlus, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Part, View } from "./check-in-body";

const fields = {
  point: "check_in_point_id",
  priority: "check_in_priority_id",
  answer: "check_in_question_id",
} as const;

export function AgendaButton({ view, part }: { view: View; part: Part }) {
  const { t } = useTranslation();
  const send = api.useMutation("post", "/api/v1/check-ins/{check_in_id}/agenda-points", {
    meta: { done: t("check_in.sent_to_agenda") },
  });
  if (!view.may_review) return null;
  const isSent = view.agenda_points.some((one) => one.part === part.part && one.part_id === part.part_id);
  const label = t(isSent ? "check_in.on_agenda" : "check_in.to_agenda");
  const Picture = isSent ? IconCheck : IconCalendarPlus;
  const body = part.part === "progress" ? {} : { [fields[part.part]]: part.part_id };
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        aria-label={label}
        aria-disabled={isSent || undefined}
        onClick={() => {
          if (!isSent) send.mutate({ params: { path: { check_in_id: view.check_in.id } }, body });
        }}
      >
        <Picture size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

// SPDX-License-Identifier: Apache-2.0
// What a 360° promises whoever rates, before anything is answered: whether they are named, and who sees what.
import { Alert, List } from "@mantine/core";
import { IconEyeOff, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type RatingPromise = components["schemas"]["RatingPromise"];

function useSentences(promise: RatingPromise, person: string): string[] {
  const { t } = useTranslation();
  const readers =
    promise.released_by === "coach"
      ? t("rate_person.read_by_coach", { person, coach: promise.coach_name ?? "" })
      : t(`rate_person.read_by_${promise.released_by}`, { person });
  const purpose = t(`rate_person.purpose_${promise.purpose}`);
  if (promise.is_named) return [t("rate_person.named_text", { person }), readers, purpose];
  return [
    t("rate_person.group_kept", { group: t(`rater_group.${promise.rater_group}`) }),
    t("rate_person.receipt", { person }),
    t("rate_person.shown_from", { count: promise.smallest_group }),
    t("rate_person.comments_from", { count: promise.smallest_comment_group }),
    readers,
    purpose,
    t("rate_person.stays_in_browser"),
  ];
}

export function RatingPromiseAlert({ promise, person }: { promise: RatingPromise; person: string }) {
  const { t } = useTranslation();
  return (
    <Alert
      variant="light"
      color={promise.is_named ? "clay" : "leaf"}
      icon={promise.is_named ? <IconUser /> : <IconEyeOff />}
      title={t(promise.is_named ? "campaign.with_name" : "campaign.without_name")}
    >
      <List size="sm" spacing={4}>
        {useSentences(promise, person).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

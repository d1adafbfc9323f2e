// SPDX-License-Identifier: Apache-2.0
// One vote of the panel on a nomination: a score of one to five and a word on it, both to be changed until it is decided.
import { Button, Group, Rating, Stack, Text, Textarea } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

export function VoteForm({ nomination }: { nomination: components["schemas"]["AwardNominationView"] }) {
  const { t } = useTranslation();
  const label = useId();
  const [score, setScore] = useState(nomination.own_vote?.score ?? 0);
  const [comment, setComment] = useState(nomination.own_vote?.comment ?? "");
  const vote = api.useMutation("put", "/api/v1/award-nominations/{award_nomination_id}/vote", {
    meta: { done: t("award.voted") },
  });
  const isSaved = score === nomination.own_vote?.score && comment === nomination.own_vote.comment;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text size="sm" fw={560} id={label}>
          {t("award.vote")}
        </Text>
        <Rating
          aria-labelledby={label}
          value={score}
          onChange={setScore}
          getSymbolLabel={(value) => t("award.score", { score: value })}
        />
      </Group>
      <Textarea
        label={t("award.vote_comment")}
        maxLength={2000}
        autosize
        minRows={1}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group>
        <Button
          size="compact-md"
          variant="default"
          disabled={score === 0 || isSaved}
          loading={vote.isPending}
          onClick={() =>
            vote.mutate({
              params: { path: { award_nomination_id: nomination.id } },
              body: { score, comment: comment || null },
            })
          }
        >
          {t("award.save_vote")}
        </Button>
      </Group>
    </Stack>
  );
}

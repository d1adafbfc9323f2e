// SPDX-License-Identifier: Apache-2.0
// What follows a check-in between the two: a reaction, a mark that it was read, comments.
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import {
  type Icon,
  IconCheck,
  IconHeartHandshake,
  IconMessageCircle,
  IconStar,
  IconThumbUp,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import classes from "./check-in.module.css";
import type { View } from "./check-in-body";

type Kind = components["schemas"]["CheckInReactionKind"];

const reactions: [Kind, Icon][] = [
  ["thanks", IconThumbUp],
  ["well_done", IconStar],
  ["with_you", IconHeartHandshake],
  ["let_us_talk", IconMessageCircle],
];

function Reactions({ view }: { view: View }) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const react = api.useMutation("put", "/api/v1/check-ins/{check_in_id}/reaction");
  const review = api.useMutation("post", "/api/v1/check-ins/{check_in_id}/review", {
    meta: { done: t("check_in.marked_read") },
  });
  const params = { path: { check_in_id: view.check_in.id } };
  const own = view.reactions.find(({ by_person_id }) => by_person_id === person_id)?.kind;
  return (
    <Group gap="xs">
      {reactions.map(([kind, Picture]) => (
        <Button
          key={kind}
          size="compact-sm"
          variant={own === kind ? "filled" : "default"}
          aria-pressed={own === kind}
          leftSection={<Picture size={15} aria-hidden />}
          onClick={() => react.mutate({ params, body: { kind: own === kind ? null : kind } })}
        >
          {t(`check_in_reaction.${kind}`)}
        </Button>
      ))}
      {view.check_in.reviewed_at ? null : (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={15} aria-hidden />}
          onClick={() => review.mutate({ params })}
        >
          {t("check_in.mark_read")}
        </Button>
      )}
    </Group>
  );
}

function NewComment({ view }: { view: View }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const comment = api.useMutation("post", "/api/v1/check-ins/{check_in_id}/comments");
  const send = () =>
    comment.mutate(
      { params: { path: { check_in_id: view.check_in.id } }, body: { words } },
      { onSuccess: () => setWords("") },
    );
  return (
    <Stack gap="xs" align="flex-start">
      <Textarea
        w="100%"
        aria-label={t("check_in.comment_on", { name: view.person_name })}
        placeholder={t("check_in.comment")}
        autosize
        minRows={1}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() ? (
        <Button size="compact-sm" loading={comment.isPending} onClick={send}>
          {t("check_in.send_comment")}
        </Button>
      ) : null}
    </Stack>
  );
}

export function CheckInAnswers({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { check_in, comments, reviewed_by_name } = view;
  if (!check_in.submitted_at) return null;
  return (
    <div className={classes.answers}>
      <Stack gap="sm">
        {view.may_review ? (
          <Reactions view={view} />
        ) : (
          view.reactions.map((one) => (
            <Text key={one.by_person_id} size="sm">
              {t("check_in.reacted", { name: one.by_name, reaction: t(`check_in_reaction.${one.kind}`) })}
            </Text>
          ))
        )}
        {comments.map((one) => (
          <div key={one.id} className={classes.comment}>
            <Text size="xs" c="dimmed">
              {one.by_name} · {format.since(one.at)}
            </Text>
            <Text size="sm" className={classes.words}>
              {one.words}
            </Text>
          </div>
        ))}
        {view.may_review || view.is_own ? <NewComment view={view} /> : null}
        <Text size="xs" c="dimmed">
          {check_in.reviewed_at
            ? t("check_in.read_by", { name: reviewed_by_name ?? "", when: format.since(check_in.reviewed_at) })
            : t("check_in.not_read")}
        </Text>
      </Stack>
    </div>
  );
}

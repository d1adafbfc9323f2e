// SPDX-License-Identifier: Apache-2.0
// One piece of feedback: who said what about what, who reads it, and what its two sides can do with it.
import { Badge, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonName } from "@/ui/person";
import { ChangeFeedback } from "./change-feedback";
import { DiscussFeedback } from "./discuss-feedback";
import { ProposeLevel } from "./propose-level";
import { SubjectLink } from "./subject-link";

type View = components["schemas"]["FeedbackView"];

const parts = ["situation", "behaviour", "effect"] as const;

function Level({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { person_id } = useMe();
  const answer = api.useMutation("post", "/api/v1/feedback/{feedback_id}/level-answer", {
    meta: { done: t("feedback.level_answered") },
  });
  if (view.level === null) return null;
  const values = {
    competency: view.level_competency_name ?? "",
    level: format.number(view.level),
    name: view.giver_id === person_id ? t("feedback.you") : view.giver_name,
    receiver: view.receiver_name,
    ...(view.receiver_id === person_id && { context: "own" }),
    ...(view.giver_id === person_id && { context: "given" }),
  };
  const give = (one: "agreed" | "refused") =>
    answer.mutate({ params: { path: { feedback_id: view.id } }, body: { answer: one } });
  return (
    <Paper withBorder p="sm" radius="md">
      <Text size="sm">{t(`feedback.level_${view.level_answer ?? "waiting"}`, values)}</Text>
      {view.may_answer_level ? (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" loading={answer.isPending} onClick={() => give("agreed")}>
            {t("feedback.agree_level")}
          </Button>
          <Button size="compact-sm" variant="default" loading={answer.isPending} onClick={() => give("refused")}>
            {t("feedback.refuse_level")}
          </Button>
        </Group>
      ) : null}
    </Paper>
  );
}

function Actions({ view }: { view: View }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"change" | "level" | "discuss" | null>(null);
  const withdraw = api.useMutation("post", "/api/v1/feedback/{feedback_id}/withdrawal", {
    meta: { done: t("feedback.was_withdrawn") },
  });
  const close = () => setOpened(null);
  if (!view.may_change && !view.may_withdraw && !view.may_propose_level && !view.may_discuss) return null;
  return (
    <Group gap="xs">
      {view.may_discuss ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCalendarPlus size={15} aria-hidden />}
          onClick={() => setOpened("discuss")}
        >
          {t("feedback.discuss")}
        </Button>
      ) : null}
      {view.may_change ? (
        <Button size="compact-sm" variant="default" onClick={() => setOpened("change")}>
          {t("feedback.change")}
        </Button>
      ) : null}
      {view.may_propose_level ? (
        <Button size="compact-sm" variant="default" onClick={() => setOpened("level")}>
          {t("feedback.propose_level")}
        </Button>
      ) : null}
      {view.may_withdraw ? (
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          color="red"
          question={t("feedback.withdraw_question")}
          consequence={t("feedback.withdraw_consequence")}
          confirm={t("feedback.withdraw")}
          onConfirm={() => withdraw.mutate({ params: { path: { feedback_id: view.id } } })}
        >
          {t("feedback.withdraw")}
        </ConfirmButton>
      ) : null}
      {opened === "change" ? <ChangeFeedback view={view} onClose={close} /> : null}
      {opened === "level" ? <ProposeLevel view={view} onClose={close} /> : null}
      {opened === "discuss" ? <DiscussFeedback view={view} onClose={close} /> : null}
    </Group>
  );
}

export function FeedbackCard({ view, linked = true }: { view: View; linked?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { person_id } = useMe();
  const isGiver = view.giver_id === person_id;
  const about = view.receiver_id === person_id ? "" : t("feedback.to", { name: view.receiver_name });
  const when = linked ? (
    <TextLink to="/feedback/$feedbackId" params={{ feedbackId: view.id }} underline="always">
      {format.since(view.given_at)}
    </TextLink>
  ) : (
    format.instant(view.given_at)
  );
  return (
    <Paper component="article" withBorder p="md" radius="lg" aria-label={view.giver_name}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <PersonName
            name={isGiver ? t("feedback.you") : view.giver_name}
            wraps
            detail={
              <>
                {about} {about ? "· " : ""}
                {when}
              </>
            }
          />
          <Badge variant="light" color={view.kind === "praise" ? "leaf" : "slate"}>
            {t(`feedback_kind.${view.kind}`)}
          </Badge>
        </Group>
        <SubjectLink subject={view.subject} />
        {view.question ? (
          <Text size="sm" c="dimmed">
            {t("feedback.asked", { question: view.question })}
          </Text>
        ) : null}
        <Text style={{ whiteSpace: "pre-wrap" }}>{view.content}</Text>
        {parts.map((part) =>
          view[part] ? (
            <div key={part}>
              <Text size="xs" fw={600} c="dimmed">
                {t(`feedback.${part}`)}
              </Text>
              <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
                {view[part]}
              </Text>
            </div>
          ) : null,
        )}
        <Level view={view} />
        <Text size="xs" c="dimmed">
          {view.withdrawn_at
            ? t("feedback.is_withdrawn")
            : t(`feedback_visibility_text.${view.visible_to}`, {
                name: view.receiver_name,
                ...(view.receiver_id === person_id && { context: "own" }),
              })}
        </Text>
        <Actions view={view} />
      </Stack>
    </Paper>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Whose turn it is, and the moves: propose, agree, return with a comment. What was said before stays readable.
import { Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconHourglass, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { planChanges } from "../plan-changes";
import classes from "./plan-turn.module.css";

type PlanView = components["schemas"]["PlanView"];

function WhoseTurn({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const { turn } = view;
  if (!turn.person_id || view.state === "closed") return t(`plan_state_text.${view.state}`);
  const asked = t(`turn_asked.${turn.asked}` as "turn_asked.agree");
  if (turn.person_id === me.person_id) return t("plan.your_turn", { asked });
  return t("plan.turn_of", { name: turn.name ?? "", asked, since: format.since(turn.since) });
}

export function PlanTurn({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [comment, setComment] = useState("");
  const body = { params: { path: { plan_id: view.plan.id } }, body: { comment } };
  const after = { onSuccess: () => setComment("") };
  const propose = api.useMutation("post", "/api/v1/plans/{plan_id}/proposal", {
    meta: { refreshes: planChanges, done: t("plan.proposed") },
  });
  const agree = api.useMutation("post", "/api/v1/plans/{plan_id}/agreement", {
    meta: { refreshes: planChanges, done: t("plan.agreed") },
  });
  const giveBack = api.useMutation("post", "/api/v1/plans/{plan_id}/return", {
    meta: { refreshes: planChanges, done: t("plan.returned") },
  });
  const hasNews = view.items.some((item) => item.item.agreed_at === null && item.state !== "cancelled");
  const mayPropose = view.may_write && hasNews && view.state !== "proposed" && view.state !== "closed";
  const mayAgree = view.may_agree && view.state === "proposed";
  const said = [...view.turns].reverse().find((turn) => turn.comment);
  return (
    <Paper className={classes.turn} data-waits={mayAgree || undefined}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconHourglass size={20} stroke={1.6} aria-hidden className={classes.icon} />
        <Stack gap={4}>
          <Text fw={560}>
            <WhoseTurn view={view} />
          </Text>
          {said ? (
            <Text size="sm" c="dimmed">
              {t("plan.said", { name: said.by_name ?? "–", date: format.instant(said.at), words: said.comment })}
            </Text>
          ) : null}
        </Stack>
      </Group>
      {mayPropose || mayAgree ? (
        <Stack gap="sm" mt="md">
          <Textarea
            aria-label={t("plan.comment")}
            placeholder={mayAgree ? t("plan.comment_agree") : t("plan.comment_propose")}
            autosize
            minRows={1}
            maxLength={1000}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Group gap="sm">
            {mayPropose ? (
              <Button
                leftSection={<IconSend size={16} aria-hidden />}
                loading={propose.isPending}
                onClick={() => propose.mutate(body, after)}
              >
                {t("plan.propose")}
              </Button>
            ) : null}
            {mayAgree ? (
              <>
                <Button
                  leftSection={<IconCheck size={16} aria-hidden />}
                  loading={agree.isPending}
                  onClick={() => agree.mutate(body, after)}
                >
                  {t("plan.agree")}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconArrowBackUp size={16} aria-hidden />}
                  loading={giveBack.isPending}
                  disabled={comment.trim() === ""}
                  onClick={() => giveBack.mutate(body, after)}
                >
                  {t("plan.return")}
                </Button>
              </>
            ) : null}
          </Group>
          {mayAgree ? (
            <Text size="xs" c="dimmed">
              {t("plan.return_hint")}
            </Text>
          ) : null}
        </Stack>
      ) : null}
    </Paper>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Whose turn it is, since when, and what was said last; below it the move that is one's own to make.
import { Group, Paper, Stack, Text } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { mayChange } from "../plan-changes";
import { waitingItems } from "../returned-items";
import { useItemAsks } from "../use-reschedulings";
import { AnswerPlan } from "./answer-plan";
import { AskedNotice } from "./asked-notice";
import classes from "./plan-turn.module.css";
import { ProposePlan } from "./propose-plan";
import { ReturnedNotice } from "./returned-notice";

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

/** Who may answer too, because the first has let it wait too long. */
function AlsoAsked({ turn }: { turn: PlanView["turn"] }) {
  const { t } = useTranslation();
  const me = useMe();
  if (!turn.also_id) return null;
  return (
    <Text size="sm">
      {turn.also_id === me.person_id ? t("plan.also_you") : t("plan.also", { name: turn.also_name ?? "–" })}
    </Text>
  );
}

/** Beside whose turn the plan is, somebody waits for an answer on other dates of an item. */
function DatesAsked({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const asked = useItemAsks(view);
  if (asked.length === 0) return null;
  const [first] = asked;
  const words = { title: first?.item.item.title, name: first?.asked.by_name ?? "–", count: asked.length };
  return (
    <Text fw={560}>{t(first?.asked.may_answer ? "plan.dates_wait_for_you" : "plan.dates_wait_for_answer", words)}</Text>
  );
}

interface PlanTurnProps {
  view: PlanView;
  onOpen: (itemId: string) => void;
}

export function PlanTurn({ view, onOpen }: PlanTurnProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const asked = useItemAsks(view);
  const mayPropose = view.may_write && mayChange(view.state) && waitingItems(view).length > 0;
  const mayAnswer = view.may_agree && view.state === "proposed";
  const waitsForMe = mayAnswer || asked.some((one) => one.asked.may_answer);
  const last = view.turns.at(-1);
  const said = last?.comment ? last : null; // what was said before an answer is read in the history
  return (
    <Paper className={classes.turn} data-waits={waitsForMe || undefined}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconHourglass size={20} stroke={1.6} aria-hidden className={classes.icon} />
        <Stack gap={4}>
          <DatesAsked view={view} />
          <Text fw={560}>
            <WhoseTurn view={view} />
          </Text>
          <AlsoAsked turn={view.turn} />
          {said ? (
            <Text size="sm" c="dimmed">
              {t("plan.said", { name: said.by_name ?? "–", date: format.instant(said.at), words: said.comment })}
            </Text>
          ) : null}
        </Stack>
      </Group>
      <AskedNotice view={view} onOpen={onOpen} />
      <ReturnedNotice view={view} onOpen={onOpen} />
      {mayPropose ? (
        <ProposePlan planId={view.plan.id} of={me.person_id === view.plan.person_id ? null : view.person_name} />
      ) : null}
      {mayAnswer ? <AnswerPlan view={view} onOpen={onOpen} /> : null}
    </Paper>
  );
}

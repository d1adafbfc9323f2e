// SPDX-License-Identifier: Apache-2.0
// How the goal stands, whose turn it is, and what one may do with it now.
import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan, useMe } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { useMeasureWords } from "../use-measure-words";
import { AskChange } from "./ask-change";
import { CarryOver, CloseGoal } from "./close-goal";
import { GiveOn } from "./give-on";
import classes from "./goal.module.css";
import { AnswerGoal, ProposeGoal, type SettleProps } from "./goal-answer";
import { HealthBadge } from "./goal-badges";
import { GoalProgress } from "./goal-progress";
import { ReopenGoal } from "./goal-words-form";
import { UpdateGoal } from "./update-goal";

type View = components["schemas"]["GoalView"];

function useTurnSentence({ turn, lifecycle }: View): string {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  if (!turn.task) return t(`goal_lifecycle_text.${lifecycle}`);
  const task = t(`goal_task.${turn.task}`);
  if (turn.person_id && turn.person_id === me.person_id) return t("goal.your_turn", { task });
  const name = turn.name ?? t("goal.people_team");
  return turn.since
    ? t("goal.turn_since", { name, task, since: format.sinceDay(turn.since) })
    : t("goal.turn_of", { name, task });
}

const wasProposed = ({ turns }: View) => turns.some(({ kind }) => kind === "proposed");

function DiscardDraft({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const discard = api.useMutation("delete", "/api/v1/goals/{goal_id}", {
    meta: { done: t("goal.discarded"), leaves: true },
  });
  return (
    <ConfirmButton
      variant="subtle"
      color="red"
      question={t("goal.discard_question")}
      consequence={t("goal.discard_text")}
      confirm={t("goal.discard")}
      onConfirm={() =>
        discard.mutate(
          { params: { path: { goal_id: view.goal.id } } },
          { onSuccess: () => void navigate({ to: "/goals", search: { show: "mine" } }) },
        )
      }
    >
      {t("goal.discard")}
    </ConfirmButton>
  );
}

function TakeUp({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const takeUp = api.useMutation("post", "/api/v1/goals/{goal_id}/taking-up", {
    meta: { done: t("goal.was_taken_up") },
  });
  return (
    <ConfirmButton
      variant="subtle"
      color="leaf"
      question={t("goal.take_up_question")}
      consequence={t("goal.take_up_text")}
      confirm={t("goal.take_up")}
      onConfirm={() =>
        takeUp.mutate(
          { params: { path: { goal_id: view.goal.id } }, body: {} },
          { onSuccess: ({ goal }) => void navigate({ to: "/goals/$goalId", params: { goalId: goal.id } }) },
        )
      }
    >
      {t("goal.take_up")}
    </ConfirmButton>
  );
}

type Opened = "update" | "close" | "carry_over" | "reopen" | "ask_change" | "give_on";

interface MovesProps extends SettleProps {
  onOpen: (opened: Opened) => void;
}

/** What a report reaches is in one's hands already: one leads it, and takes up what stands above or beside. */
const mayTakeUp = ({ goal, may_write }: View) => !may_write || goal.scope !== "personal";

function Moves({ view, onOpen, onSettled }: MovesProps) {
  const { t } = useTranslation();
  const { person_id, is_manager } = useMe();
  const managesAll = useCan("goals.manage");
  const { lifecycle, may_write, may_answer, may_update } = view;
  const runs = lifecycle === "agreed" || lifecycle === "active";
  const mayGiveOn = may_write && (is_manager || managesAll) && (runs || lifecycle === "draft");
  const mayAsk = may_write && view.is_locked && runs && view.change_requests.every((request) => request.answer);
  const mayReopen = may_write && (may_answer || !view.goal_period.needs_agreement);
  return (
    <Group>
      {lifecycle === "proposed" && may_answer ? <AnswerGoal view={view} onSettled={onSettled} /> : null}
      {lifecycle === "draft" && may_write ? <ProposeGoal view={view} onSettled={onSettled} /> : null}
      {may_update && runs ? <Button onClick={() => onOpen("update")}>{t("goal.update")}</Button> : null}
      {may_write && (lifecycle === "draft" || runs) ? (
        <ButtonLink to="/goals/$goalId/change" params={{ goalId: view.goal.id }} variant="default">
          {t("action.edit")}
        </ButtonLink>
      ) : null}
      {mayAsk ? (
        <Button variant="default" onClick={() => onOpen("ask_change")}>
          {t("goal.ask_change")}
        </Button>
      ) : null}
      {mayGiveOn ? (
        <Button variant="default" onClick={() => onOpen("give_on")}>
          {t("give_on.give")}
        </Button>
      ) : null}
      {may_write && (runs || (lifecycle === "draft" && wasProposed(view))) ? (
        <Button variant="default" onClick={() => onOpen("close")}>
          {t("goal.close")}
        </Button>
      ) : null}
      {lifecycle === "closed" && may_write ? (
        <Button onClick={() => onOpen("carry_over")}>{t("goal.carry_over")}</Button>
      ) : null}
      {lifecycle === "closed" && mayReopen ? (
        <Button variant="default" onClick={() => onOpen("reopen")}>
          {t("goal.reopen")}
        </Button>
      ) : null}
      {person_id && person_id !== view.goal.owner_id && runs && mayTakeUp(view) ? <TakeUp view={view} /> : null}
      {lifecycle === "draft" && may_write && !wasProposed(view) ? <DiscardDraft view={view} /> : null}
    </Group>
  );
}

interface GoalTurnProps extends SettleProps {
  /** The reader came to say how the goal stands. */
  reports: boolean;
}

export function GoalTurn({ view, reports, onSettled }: GoalTurnProps) {
  const { t } = useTranslation();
  const words = useMeasureWords();
  const sentence = useTurnSentence(view);
  const [opened, setOpened] = useState<Opened | null>(reports && view.may_update ? "update" : null);
  const { goal, lifecycle, expected } = view;
  const close = () => setOpened(null);
  return (
    <Paper className={classes.turn}>
      <Stack gap="md">
        <div className={classes.stand}>
          <GoalProgress progress={goal.progress} expected={lifecycle === "active" ? expected : null} />
          <HealthBadge health={goal.health} />
          {goal.confidence ? <Text size="sm">{t("goal.confidence_of", { confidence: goal.confidence })}</Text> : null}
          {goal.roll_up === "manual" || goal.roll_up === "sum" ? (
            <Text size="sm" c="dimmed">
              {t("goal.way", {
                start: words.value(goal, goal.start_value),
                current: words.value(goal, goal.current_value),
                target: words.value(goal, goal.target_value),
              })}
            </Text>
          ) : null}
        </div>
        <Text fw={560}>{sentence}</Text>
        <Moves view={view} onOpen={setOpened} onSettled={onSettled} />
      </Stack>
      {opened === "update" ? <UpdateGoal goalId={goal.id} onClose={close} /> : null}
      {opened === "close" ? <CloseGoal view={view} onClose={close} /> : null}
      {opened === "carry_over" ? <CarryOver view={view} onClose={close} /> : null}
      {opened === "reopen" ? <ReopenGoal view={view} onClose={close} /> : null}
      {opened === "give_on" ? <GiveOn view={view} onClose={close} /> : null}
      {opened === "ask_change" ? <AskChange view={view} onClose={close} /> : null}
    </Paper>
  );
}

// SPDX-License-Identifier: Apache-2.0
// What must be learnt to reach the goal: the one question, and its answers as needs and as items of a plan.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconBulb, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { needName } from "@/lib/names";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { AskLearning } from "./ask-learning";
import classes from "./goal.module.css";

type Schemas = components["schemas"];
type Learning = Schemas["GoalLearning"];
type Need = Schemas["NeedView"];

interface NeedLineProps {
  goalId: string;
  learning: Learning;
  need: Need;
  onPlan: () => void;
}

function NeedLine({ goalId, learning, need, onPlan }: NeedLineProps) {
  const { t } = useTranslation();
  const untie = api.useMutation("put", "/api/v1/needs/{need_id}/goal", {
    meta: {
      done: t("goal_learning.untied"),
      undo: () => tie.mutate({ params: { path: { need_id: need.id } }, body: { goal_id: goalId } }),
    },
  });
  const tie = api.useMutation("put", "/api/v1/needs/{need_id}/goal");
  return (
    <li className={classes.linked}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={2} className={classes.words}>
          <TextLink to="/people/$personId/growth" params={{ personId: need.person_id }} fw={560} size="sm">
            {needName(need)}
          </TextLink>
          <Text size="xs" c="dimmed">
            {[t("goal_learning.need"), need.competency_name && need.statement].filter(Boolean).join(" · ")}
          </Text>
        </Stack>
        <Badge variant="light" color={need.state === "open" ? "clay" : "leaf"}>
          {t(`need_state.${need.state}`)}
        </Badge>
      </Group>
      {learning.may_declare ? (
        <Group gap="xs" mt={6}>
          {need.state === "open" && learning.plans.length > 0 ? (
            <Button size="compact-xs" variant="light" onClick={onPlan}>
              {t("goal_learning.plan_it")}
            </Button>
          ) : null}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t("goal_learning.untie_of", { need: needName(need) })}
            onClick={() => untie.mutate({ params: { path: { need_id: need.id } }, body: { goal_id: null } })}
          >
            {t("goal_learning.untie")}
          </Button>
        </Group>
      ) : null}
    </li>
  );
}

function ItemLine({ item }: { item: Schemas["LearningItem"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [t("goal_learning.item"), t(`method.${item.method}`), format.date(item.due_on)];
  const isOver = item.state === "cancelled" || item.state === "carried_over";
  return (
    <li className={classes.linked}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={2} className={classes.words}>
          <TextLink to="/plans/$planId" params={{ planId: item.plan_id }} search={{ item: item.id }} fw={560} size="sm">
            {item.title}
          </TextLink>
          <Text size="xs" c="dimmed">
            {facts.join(" · ")}
          </Text>
        </Stack>
        <Badge variant="light" color={item.is_agreed && !isOver ? "leaf" : "gray"}>
          {t(item.is_agreed ? `item_state.${item.state}` : "item.not_agreed")}
        </Badge>
      </Group>
    </li>
  );
}

/** `asks`: the goal was just settled, and the meeting ends with the question. */
interface GoalLearningProps {
  view: Schemas["GoalView"];
  asks: boolean;
  onAsked: () => void;
}

export function GoalLearning({ view, asks, onAsked }: GoalLearningProps) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const { id, owner_id } = view.goal;
  const [opened, setOpened] = useState<Need | "new" | null>(null);
  const learning = api.useQuery("get", "/api/v1/goals/{goal_id}/learning", { params: { path: { goal_id: id } } }).data;
  if (!learning) return null;
  const { needs, items, may_declare } = learning;
  const mayAsk = may_declare && view.lifecycle !== "closed";
  const isEmpty = needs.length === 0 && items.length === 0;
  if (isEmpty && !mayAsk) return null;
  const isOwn = person_id === owner_id;
  const say = (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={() => setOpened("new")}
    >
      {t("goal_learning.say")}
    </Button>
  );
  const asked = opened ?? (asks && mayAsk ? "new" : null);
  const close = () => {
    setOpened(null);
    onAsked();
  };
  return (
    <Section title={t("goal_learning.title")} actions={mayAsk && !isEmpty ? say : null}>
      {isEmpty ? (
        <EmptyState
          icon={IconBulb}
          title={t(isOwn ? "goal_learning.question" : "goal_learning.question_for", { name: view.owner_name })}
          text={t("goal_learning.text")}
        >
          {say}
        </EmptyState>
      ) : (
        <ul className={classes.links}>
          {needs.map((need) => (
            <NeedLine key={need.id} goalId={id} learning={learning} need={need} onPlan={() => setOpened(need)} />
          ))}
          {items.map((item) => (
            <ItemLine key={item.id} item={item} />
          ))}
        </ul>
      )}
      {asked ? (
        <AskLearning
          key={asked === "new" ? "new" : asked.id}
          view={view}
          learning={learning}
          need={asked === "new" ? null : asked}
          settled={asks}
          onClose={close}
        />
      ) : null}
    </Section>
  );
}

// SPDX-License-Identifier: Apache-2.0
// One item of a plan: what it is for, how, how much, until when, how it will be shown; what was said about it; and the
// next step.
import { Badge, Button, Group, Paper, Text } from "@mantine/core";
import { IconArrowNarrowRight, IconMessage, IconScale } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { mayChangeItem } from "../plan-changes";
import { isReturned } from "../returned-items";
import { ItemFacts } from "./item-facts";
import { ItemMoves } from "./item-moves";
import { ItemReturned } from "./item-returned";
import classes from "./plan-item-card.module.css";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

/** What opens beside the plan for one of its items. */
export type ItemPlace = "form" | "thread" | "options" | "comments";

interface PlanItemCardProps {
  view: PlanView;
  item: PlanItemView;
  /** How much was said about it. */
  comments: number;
  onOpen: (place: ItemPlace) => void;
}

function Badges({ item }: { item: PlanItemView }) {
  const { t } = useTranslation();
  const { item: content, state, is_overdue } = item;
  const isQuiet = state === "planned" || state === "cancelled";
  return (
    <Group gap={6}>
      {content.priority && content.priority !== "medium" ? (
        <Badge variant="outline" color={content.priority === "high" ? "clay" : "gray"}>
          {t(`item_priority_badge.${content.priority}`)}
        </Badge>
      ) : null}
      {content.agreed_at ? null : (
        <Badge variant="outline" color={isReturned(item) ? "clay" : "gray"}>
          {t(isReturned(item) ? "item.returned" : "item.not_agreed")}
        </Badge>
      )}
      <Badge variant="light" color={is_overdue ? "clay" : isQuiet ? "gray" : "leaf"}>
        {is_overdue ? t("item.overdue") : t(`item_state.${state}`)}
      </Badge>
    </Group>
  );
}

function Head({ item: view }: { item: PlanItemView }) {
  const format = useFormat();
  const { item, competency_name } = view;
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <div className={classes.name}>
        <Text fw={600}>{item.title}</Text>
        <Text size="sm" c="dimmed">
          {competency_name}
          {item.from_level === null || item.to_level === null ? null : (
            <span className={classes.levels}>
              {format.level(item.from_level)} <IconArrowNarrowRight size={14} aria-hidden />{" "}
              {format.level(item.to_level)}
            </span>
          )}
        </Text>
      </div>
      <Badges item={view} />
    </Group>
  );
}

/** What was said when the item was closed or cancelled. */
function Ending({ item }: { item: PlanItemView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = item.steps.at(-1);
  if (!last?.comment || (last.kind !== "closed" && last.kind !== "cancelled")) return null;
  return (
    <Text size="sm" mt="sm">
      {t(`step.${last.kind}`, { date: format.instant(last.at) })} {last.comment}
    </Text>
  );
}

/** The ways into what lies beside the item. */
function Doors({ view, item, comments, onOpen }: PlanItemCardProps) {
  const { t } = useTranslation();
  const button = { size: "compact-sm", variant: "subtle", color: "gray" } as const;
  const of = (what: string) => `${what}: ${item.item.title}`;
  const compare = item.options > 0 ? t("option.compare", { count: item.options }) : t("option.research");
  const talk = comments > 0 ? t("comment.count", { count: comments }) : t("comment.open");
  return (
    <>
      {item.options > 0 || mayChangeItem(view, item) ? (
        <Button
          {...button}
          leftSection={<IconScale size={15} aria-hidden />}
          aria-label={of(compare)}
          onClick={() => onOpen("options")}
        >
          {compare}
        </Button>
      ) : null}
      {comments > 0 || view.may_write ? (
        <Button
          {...button}
          leftSection={<IconMessage size={15} aria-hidden />}
          aria-label={of(talk)}
          onClick={() => onOpen("comments")}
        >
          {talk}
        </Button>
      ) : null}
      <Button {...button} onClick={() => onOpen("thread")}>
        {t("item.why")}
      </Button>
    </>
  );
}

export function PlanItemCard(props: PlanItemCardProps) {
  const { view, item, onOpen } = props;
  return (
    <Paper component="article" className={classes.card} data-state={item.is_overdue ? "overdue" : item.state}>
      <Head item={item} />
      <ItemReturned view={view} item={item} />
      <div className={classes.facts}>
        <ItemFacts item={item} />
      </div>
      <Ending item={item} />
      <Group gap="xs" mt="md">
        <ItemMoves view={view} item={item} onEdit={() => onOpen("form")} />
        <Doors {...props} />
      </Group>
    </Paper>
  );
}

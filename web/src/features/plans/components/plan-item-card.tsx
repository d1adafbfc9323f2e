// SPDX-License-Identifier: Apache-2.0
// One item of a plan: what it is for, how, how much, until when, how it will be shown; and the next step.
import { Badge, Button, Group, Paper, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { mayChange, planChanges } from "../plan-changes";
import { CancelItem } from "./cancel-item";
import { CloseItem } from "./close-item";
import classes from "./plan-item-card.module.css";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

interface PlanItemCardProps {
  view: PlanView;
  item: PlanItemView;
  onEdit: () => void;
  onThread: () => void;
}

function Moves({ view, item, onEdit }: Omit<PlanItemCardProps, "onThread">) {
  const { t } = useTranslation();
  const [closing, closure] = useDisclosure(false);
  const [cancelling, cancellation] = useDisclosure(false);
  const path = { params: { path: { plan_item_id: item.item.id } } };
  const meta = { refreshes: planChanges };
  const start = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/start", { meta });
  const finish = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/completion", { meta });
  const remove = api.useMutation("delete", "/api/v1/plan-items/{plan_item_id}", { meta });
  const isAgreed = item.item.agreed_at !== null;
  if (view.state === "closed" || item.state === "closed" || item.state === "cancelled") return null;
  return (
    <>
      {view.may_write && isAgreed && item.state === "planned" ? (
        <Button size="compact-sm" variant="light" loading={start.isPending} onClick={() => start.mutate(path)}>
          {t("item.start")}
        </Button>
      ) : null}
      {view.may_write && item.state === "in_progress" ? (
        <Button
          size="compact-sm"
          variant="light"
          loading={finish.isPending}
          onClick={() => finish.mutate({ ...path, body: { comment: "" } })}
        >
          {t("item.finish")}
        </Button>
      ) : null}
      {view.may_agree && (item.state === "done" || item.state === "in_progress") ? (
        <Button size="compact-sm" onClick={closure.open}>
          {t("item.close")}
        </Button>
      ) : null}
      {view.may_write && !isAgreed && mayChange(view.state) ? (
        <>
          <Button size="compact-sm" variant="subtle" onClick={onEdit}>
            {t("action.edit")}
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            color="red"
            question={t("item.remove_question", { title: item.item.title })}
            consequence={t("item.remove_consequence")}
            confirm={t("action.remove")}
            onConfirm={() => remove.mutate(path)}
          >
            {t("action.remove")}
          </ConfirmButton>
        </>
      ) : null}
      {view.may_write && isAgreed ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={cancellation.open}>
          {t("item.cancel")}
        </Button>
      ) : null}
      {closing ? <CloseItem item={item} onClose={closure.close} /> : null}
      {cancelling ? <CancelItem item={item.item} onClose={cancellation.close} /> : null}
    </>
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

export function PlanItemCard({ view, item: itemView, onEdit, onThread }: PlanItemCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { item, state, is_overdue, competency_name, responsibility_title } = itemView;
  const levels =
    item.from_level === null || item.to_level === null ? null : (
      <>
        {format.level(item.from_level)} <IconArrowNarrowRight size={14} aria-hidden /> {format.level(item.to_level)}
      </>
    );
  return (
    <Paper component="article" className={classes.card} data-state={is_overdue ? "overdue" : state}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div className={classes.name}>
          <Text fw={600}>{item.title}</Text>
          <Text size="sm" c="dimmed">
            {competency_name}
            {levels ? <span className={classes.levels}>{levels}</span> : null}
          </Text>
        </div>
        <Group gap={6}>
          {item.agreed_at ? null : (
            <Badge variant="outline" color="gray">
              {t("item.not_agreed")}
            </Badge>
          )}
          <Badge
            variant="light"
            color={is_overdue ? "clay" : state === "planned" || state === "cancelled" ? "gray" : "leaf"}
          >
            {is_overdue ? t("item.overdue") : t(`item_state.${state}`)}
          </Badge>
        </Group>
      </Group>
      <div className={classes.facts}>
        <Facts
          facts={[
            { label: t("item.method"), value: t(`method.${item.method}`) },
            { label: t("item.due_on"), value: format.date(item.due_on) },
            { label: t("item.hours"), value: item.hours > 0 ? format.number(item.hours, 1) : t("item.not_given") },
            { label: t("item.cost"), value: item.cost > 0 ? format.money(item.cost) : t("item.not_given") },
            { label: t("item.responsibility"), value: responsibility_title, wide: true },
            { label: t("item.success_measure"), value: item.success_measure, wide: true },
          ]}
        />
      </div>
      <Ending item={itemView} />
      <Group gap="xs" mt="md">
        <Moves view={view} item={itemView} onEdit={onEdit} />
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onThread}>
          {t("item.why")}
        </Button>
      </Group>
    </Paper>
  );
}

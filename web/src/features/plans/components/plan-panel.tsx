// SPDX-License-Identifier: Apache-2.0
// One plan: what state it is in and whose turn it is, its figures, its road map and its items.
import { Alert, Button, Group, SimpleGrid, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconPlus, IconRoute } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { PlanStateBadge } from "@/ui/plan-state";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { mayChange, planChanges } from "../plan-changes";
import { PlanItemCard } from "./plan-item-card";
import { PlanItemForm } from "./plan-item-form";
import { PlanTurn } from "./plan-turn";
import { RoadMap } from "./road-map";
import { ThreadDrawer } from "./thread-drawer";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

/** Ends a plan that was agreed, whatever its items: for whoever may agree it. */
function ClosePlan({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const close = api.useMutation("post", "/api/v1/plans/{plan_id}/closure", {
    meta: { refreshes: planChanges, done: t("plan.ended") },
  });
  if (!view.may_agree || (view.state !== "agreed" && view.state !== "active")) return null;
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={close.isPending}
      question={t("plan.close_question", { title: view.plan.title })}
      consequence={t("plan.close_consequence")}
      confirm={t("plan.close")}
      onConfirm={() => close.mutate({ params: { path: { plan_id: view.plan.id } }, body: { comment: "" } })}
    >
      {t("plan.close")}
    </ConfirmButton>
  );
}

function Head({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Title order={2}>{view.plan.title}</Title>
        <PlanStateBadge state={view.state} />
        <ClosePlan view={view} />
      </Group>
      <Text c="dimmed" size="sm">
        {format.date(view.plan.starts_on)} – {format.date(view.plan.ends_on)}
      </Text>
      {view.plan.opening_answer ? (
        <Text size="sm" maw={720} mt={4} fs="italic">
          {t("plan.quoted", { words: view.plan.opening_answer })}
        </Text>
      ) : null}
    </Stack>
  );
}

function Figures({ totals }: { totals: PlanView["totals"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = totals.hours > 0 ? totals.hours_for_needs / totals.hours : null;
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
      <StatTile
        label={t("plan.closed")}
        value={t("plan.closed_of", { closed: totals.closed, total: totals.items })}
        hint={totals.overdue > 0 ? t("plan.overdue", { count: totals.overdue }) : null}
      />
      <StatTile
        label={t("plan.hours")}
        value={totals.hours > 0 ? format.number(totals.hours, 1) : t("item.not_given")}
      />
      <StatTile label={t("plan.cost")} value={totals.cost > 0 ? format.money(totals.cost) : t("item.not_given")} />
      <StatTile
        label={t("plan.match")}
        value={share === null ? "–" : format.percent(share)}
        hint={t("plan.match_hint")}
      />
    </SimpleGrid>
  );
}

interface PlanPanelProps {
  planId: string;
  /** A need that an item is to be added for, and that it was or shall not be. */
  need?: string | undefined;
  onNeedDone?: () => void;
}

export function PlanPanel({ planId, need, onNeedDone }: PlanPanelProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<PlanItemView | "new" | null>(null);
  const [threadOf, setThreadOf] = useState<PlanItemView | null>(null);
  const plan = api.useQuery("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: planId } } });
  return (
    <Loaded query={plan} skeleton={<Skeleton height={320} radius="lg" />}>
      {(view) => (
        <Stack gap="lg">
          <Head view={view} />
          {need && !mayChange(view.state) ? (
            <Alert variant="light" color="clay" role="status">
              {t(view.state === "closed" ? "problem.plan_closed" : "problem.waits_for_answer")}
            </Alert>
          ) : null}
          <PlanTurn view={view} />
          <Figures totals={view.totals} />
          {view.items.length > 0 ? (
            <Section title={t("plan.road_map")} description={t("plan.road_map_text")}>
              <RoadMap view={view} onOpen={setThreadOf} />
            </Section>
          ) : null}
          <Section
            title={t("plan.items")}
            actions={
              view.may_write && mayChange(view.state) ? (
                <Button
                  size="sm"
                  variant="light"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() => setEditing("new")}
                >
                  {t("plan.add_item")}
                </Button>
              ) : null
            }
          >
            {view.items.length === 0 ? (
              <EmptyState icon={IconRoute} title={t("plan.empty")} text={t("plan.empty_text")} />
            ) : (
              <Stack gap="md">
                {view.items.map((item) => (
                  <PlanItemCard
                    key={item.item.id}
                    view={view}
                    item={item}
                    onEdit={() => setEditing(item)}
                    onThread={() => setThreadOf(item)}
                  />
                ))}
              </Stack>
            )}
          </Section>
          {editing ? <PlanItemForm view={view} item={editing} onClose={() => setEditing(null)} /> : null}
          {need && view.may_write && mayChange(view.state) ? (
            <PlanItemForm view={view} item="new" need={need} onClose={() => onNeedDone?.()} />
          ) : null}
          <ThreadDrawer item={threadOf} onClose={() => setThreadOf(null)} />
        </Stack>
      )}
    </Loaded>
  );
}

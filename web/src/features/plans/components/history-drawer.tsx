// SPDX-License-Identifier: Apache-2.0
// How a plan came to say what it says: each turn, each state that was agreed, and what differs between two of them.
import { Drawer, Stack, Text, Title } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Amendments } from "./amendments";
import { CompareRevisions } from "./compare-revisions";
import { DateChanges } from "./date-changes";
import classes from "./history-drawer.module.css";
import { PlanItemChanges } from "./item-changes";

type PlanView = components["schemas"]["PlanView"];

function Turns({ turns }: { turns: PlanView["turns"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <Title order={3} mb="sm">
        {t("history.turns")}
      </Title>
      <ol className={classes.turns}>
        {turns.map((turn) => (
          <li key={turn.at + turn.kind}>
            <Text size="sm">
              {t(`turn.${turn.kind}`, { name: turn.by_name ?? "–", date: format.instant(turn.at) })}
            </Text>
            {turn.comment ? (
              <Text size="sm" c="dimmed">
                {t("plan.quoted", { words: turn.comment })}
              </Text>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function History({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const path = { plan_id: view.plan.id };
  const revisions = api.useQuery("get", "/api/v1/plans/{plan_id}/revisions", { params: { path } });
  if (view.turns.length === 0) {
    return <EmptyState icon={IconHistory} title={t("history.empty")} text={t("history.empty_text")} />;
  }
  return (
    <Stack gap="xl">
      <Loaded query={revisions}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">{t("history.never_agreed")}</Text>
          ) : (
            <CompareRevisions view={view} revisions={items} />
          )
        }
      </Loaded>
      <Amendments view={view} />
      <PlanItemChanges view={view} />
      <DateChanges view={view} />
      <Turns turns={view.turns} />
    </Stack>
  );
}

interface HistoryDrawerProps {
  view: PlanView;
  opened: boolean;
  onClose: () => void;
}

export function HistoryDrawer({ view, opened, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer opened={opened} onClose={onClose} size="lg" title={t("history.title")}>
      <History view={view} />
    </Drawer>
  );
}

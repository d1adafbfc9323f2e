// SPDX-License-Identifier: Apache-2.0
// The head of a plan: its name, state, period and opening answer; its history, and ending it.
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFileTypePdf, IconHistory, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { PlanStateBadge } from "@/ui/plan-state";
import { ClosePlan } from "./close-plan";
import { DiscardPlan } from "./discard-plan";
import { HistoryDrawer } from "./history-drawer";
import { PlanOrigin } from "./plan-origin";
import { TakeOver } from "./take-over";

type PlanView = components["schemas"]["PlanView"];

interface PlanHeadProps {
  view: PlanView;
  onDiscarded: () => void;
}

export function PlanHead({ view, onDiscarded }: PlanHeadProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [looking, history] = useDisclosure(false);
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Title order={2}>{view.plan.title}</Title>
        <PlanStateBadge state={view.state} />
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconHistory size={15} aria-hidden />}
          onClick={history.open}
        >
          {t("history.title")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconPrinter size={15} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("plan.print")}
        </Button>
        <Button
          component="a"
          href={`/api/v1/plans/${view.plan.id}/print?language=${i18n.language}`}
          download
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconFileTypePdf size={15} aria-hidden />}
        >
          {t("plan.pdf")}
        </Button>
        <TakeOver view={view} />
        <ClosePlan view={view} />
        <DiscardPlan view={view} onDiscarded={onDiscarded} />
      </Group>
      <Text c="dimmed" size="sm">
        {format.date(view.plan.starts_on)} – {format.date(view.plan.ends_on)}
      </Text>
      <PlanOrigin view={view} />
      {view.plan.opening_answer ? (
        <Text size="sm" maw={720} mt={4} fs="italic">
          {t("plan.quoted", { words: view.plan.opening_answer })}
        </Text>
      ) : null}
      <HistoryDrawer view={view} opened={looking} onClose={history.close} />
    </Stack>
  );
}

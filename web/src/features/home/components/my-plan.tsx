// SPDX-License-Identifier: Apache-2.0
// How far my plan has come, or how to begin one.
import { Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { PlanStateBadge } from "@/ui/plan-state";
import { Section } from "@/ui/section";
import classes from "./my-plan.module.css";

type PlanLine = components["schemas"]["PlanLine"];

/** The plan that is being prepared beside the one that runs. */
function NextPlan({ plan }: { plan: PlanLine }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed" className={classes.next}>
      {t(plan.state === "proposed" ? "home.next_plan_proposed" : "home.next_plan_draft", { title: plan.title })}{" "}
      <TextLink to="/plans/$planId" params={{ planId: plan.id }} size="sm" underline="always">
        {t("home.open_next_plan")}
      </TextLink>
    </Text>
  );
}

interface MyPlanProps {
  plan: PlanLine | null;
  nextPlan: PlanLine | null;
}

export function MyPlan({ plan, nextPlan }: MyPlanProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!plan) {
    return (
      <Section title={t("home.no_plan")} description={t("home.no_plan_text")}>
        <ButtonLink to="/plan">{t("home.begin_plan")}</ButtonLink>
      </Section>
    );
  }
  const { totals } = plan;
  return (
    <Section
      title={t("home.my_plan")}
      description={`${plan.title} · ${format.date(plan.starts_on)} – ${format.date(plan.ends_on)}`}
      actions={<PlanStateBadge state={plan.state} />}
    >
      <Stack gap="sm">
        <Progress
          value={totals.items > 0 ? (100 * totals.closed) / totals.items : 0}
          size="lg"
          aria-label={t("home.plan_progress")}
        />
        <Group justify="space-between">
          <Text size="sm">{t("home.plan_closed", { closed: totals.closed, count: totals.items })}</Text>
          <ButtonLink to="/plan" variant="light" size="compact-sm">
            {t("home.open_plan")}
          </ButtonLink>
        </Group>
        {nextPlan ? <NextPlan plan={nextPlan} /> : null}
      </Stack>
    </Section>
  );
}

// SPDX-License-Identifier: Apache-2.0
// How far my plan has come, or how to begin one.
import { Badge, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Section } from "@/ui/section";

export function MyPlan({ plan }: { plan: components["schemas"]["PlanLine"] | null }) {
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
      actions={
        <Badge variant="light" color={plan.state === "proposed" ? "clay" : "leaf"}>
          {t(`plan_state.${plan.state}`)}
        </Badge>
      }
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
      </Stack>
    </Section>
  );
}

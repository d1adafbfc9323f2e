// SPDX-License-Identifier: Apache-2.0
// What somebody means to work on after a 360°: each becomes a need, and an item of a plan, in one click.
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { plusDays, today } from "@/lib/dates";
import { TextLink } from "@/ui/links";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { itemKey } from "../report-items";

type Schemas = components["schemas"];
type Focus = Schemas["FocusLine"];

const daysToLearn = 180;

/** Of two days as the API writes them. */
const earlierOf = (one: string, other: string) => [one, other].sort()[0] ?? one;

function useOpenPlans(personId: string) {
  const plans = api.useQuery("get", "/api/v1/people/{person_id}/plans", { params: { path: { person_id: personId } } });
  return (plans.data?.items ?? []).filter(
    (plan) => plan.state !== "closed" && plan.state !== "proposed" && plan.ends_on > today(),
  );
}

interface OneProps {
  view: Schemas["ReportView"];
  focus: Focus;
  plan: { id: string; ends_on: string } | null;
}

function One({ view, focus, plan }: OneProps) {
  const { t } = useTranslation();
  const learn = api.useMutation("post", "/api/v1/three-sixties/{three_sixty_id}/learning", {
    meta: { quiet: true, done: t("three_sixty.learnt") },
  });
  const name = view.report.items.find((item) => itemKey(item) === itemKey(focus))?.name ?? "";
  const usual = plusDays(today(), daysToLearn);
  const send = () =>
    learn.mutate({
      params: { path: { three_sixty_id: view.id } },
      body: {
        item: { question_key: focus.question_key, row_key: focus.row_key },
        statement: t("three_sixty.statement", { item: name, round: view.round_name }),
        plan_id: plan?.id ?? null,
        title: plan ? name.slice(0, 200) : null,
        method: plan ? "on_the_job" : null,
        due_on: plan ? earlierOf(plan.ends_on, usual) : null,
        success_measure: plan ? t("three_sixty.success_measure", { item: name }) : null,
      },
    });
  const isDone = focus.plan_item_id !== null || (focus.need_id !== null && plan === null);
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="sm" fw={560}>
          {name}
        </Text>
        {isDone ? (
          <Text size="sm" c="dimmed">
            {t(focus.plan_item_id ? "three_sixty.in_plan" : "three_sixty.is_need")}
          </Text>
        ) : (
          <Button size="xs" loading={learn.isPending} onClick={send}>
            {t(plan ? "three_sixty.into_plan" : "three_sixty.into_needs")}
          </Button>
        )}
      </Group>
      {learn.error ? <ProblemAlert problem={learn.error} /> : null}
    </Stack>
  );
}

export function FocusMoves({ view, focus }: { view: Schemas["ReportView"]; focus: readonly Focus[] }) {
  const { t } = useTranslation();
  const plans = useOpenPlans(view.person_id);
  const [chosen, setChosen] = useState<string | null>();
  const planId = chosen === undefined ? (plans[0]?.id ?? null) : chosen;
  if (focus.length === 0) return null;
  return (
    <Section title={t("three_sixty.learning")} description={t("three_sixty.learning_text")}>
      <Stack>
        {plans.length > 0 ? (
          <Select
            label={t("three_sixty.plan")}
            clearable
            placeholder={t("three_sixty.no_plan")}
            data={plans.map((plan) => ({ value: plan.id, label: plan.title }))}
            value={planId}
            onChange={setChosen}
          />
        ) : null}
        {focus.map((one) => (
          <One key={itemKey(one)} view={view} focus={one} plan={plans.find((plan) => plan.id === planId) ?? null} />
        ))}
        <TextLink to="/growth" size="sm">
          {t("three_sixty.see_needs")}
        </TextLink>
      </Stack>
    </Section>
  );
}

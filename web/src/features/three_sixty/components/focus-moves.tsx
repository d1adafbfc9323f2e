// SPDX-License-Identifier: Apache-2.0
// What somebody means to work on after a 360°: each becomes a need, and an item of a plan, in one click.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type IntoPlan, IntoPlanFields, useIntoPlan } from "@/ui/into-plan";
import { TextLink } from "@/ui/links";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { itemKey } from "../report-items";

type Schemas = components["schemas"];
type Focus = Schemas["FocusLine"];

interface OneProps {
  view: Schemas["ReportView"];
  focus: Focus;
  into: IntoPlan;
}

function One({ view, focus, into }: OneProps) {
  const { t } = useTranslation();
  const { plan } = into;
  const learn = api.useMutation("post", "/api/v1/three-sixties/{three_sixty_id}/learning", {
    meta: { quiet: true, done: t("three_sixty.learnt") },
  });
  const name = view.report.items.find((item) => itemKey(item) === itemKey(focus))?.name ?? "";
  const send = () =>
    learn.mutate({
      params: { path: { three_sixty_id: view.id } },
      body: {
        item: { question_key: focus.question_key, row_key: focus.row_key },
        statement: t("three_sixty.statement", { item: name, round: view.round_name }),
        ...into.partsOf(name, t("three_sixty.success_measure", { item: name })),
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
  const into = useIntoPlan(view.person_id);
  if (focus.length === 0) return null;
  return (
    <Section title={t("three_sixty.learning")} description={t("three_sixty.learning_text")}>
      <Stack>
        <IntoPlanFields into={into} />
        {focus.map((one) => (
          <One key={itemKey(one)} view={view} focus={one} into={into} />
        ))}
        <TextLink to="/growth" size="sm">
          {t("three_sixty.see_needs")}
        </TextLink>
      </Stack>
    </Section>
  );
}

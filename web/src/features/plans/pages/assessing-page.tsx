// SPDX-License-Identifier: Apache-2.0
// One item of somebody's plan, for whom it names as its assessor: what is to be shown, what was, and the two things to do
// about it. Nothing else of the plan is shown here.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { AddItemEvidence } from "../components/add-item-evidence";
import { CloseItem } from "../components/close-item";
import { ItemEvidenceLines } from "../components/item-evidence-lines";
import { ItemTrainings } from "../components/item-trainings";
import { NotShown } from "../components/not-shown";

type Assessment = components["schemas"]["ItemAssessment"];

function WhatToShow({ item }: { item: Assessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const level = (value: number | null) => (value === null ? "–" : format.level(value));
  return (
    <Section title={t("assessing.to_show")}>
      <Text mb="md">{item.success_measure}</Text>
      <Facts
        facts={[
          ...(item.competency_name
            ? [
                {
                  label: t("growth.competency"),
                  value: `${item.competency_name} ${level(item.from_level)} → ${level(item.to_level)}`,
                },
              ]
            : []),
          { label: t("item.method"), value: t(`method.${item.method}`) },
          { label: t("item.due_on"), value: format.date(item.due_on) },
        ]}
      />
    </Section>
  );
}

function WhatWasShown({ item }: { item: Assessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const [observing, observation] = useDisclosure(false);
  const evidence = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/evidence", {
    params: { path: { plan_item_id: item.plan_item_id } },
  });
  const said = item.steps.filter((step) => step.comment);
  return (
    <Section title={t("assessing.shown")}>
      <Stack gap="md" align="flex-start">
        {said.map((step) => (
          <Text key={step.at + step.kind} size="sm">
            {t(`step.${step.kind}`, { date: format.instant(step.at) })} {t("plan.quoted", { words: step.comment })}
          </Text>
        ))}
        <Loaded query={evidence}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t("assessing.none")}
              </Text>
            ) : (
              <ItemEvidenceLines items={items} mayWithdraw={(one) => one.by_person_id === me.person_id} />
            )
          }
        </Loaded>
        <ItemTrainings itemId={item.plan_item_id} />
        {item.may_close ? (
          <Button size="compact-sm" variant="light" onClick={observation.open}>
            {t("item_evidence.add_observation")}
          </Button>
        ) : null}
      </Stack>
      {observing ? <AddItemEvidence itemId={item.plan_item_id} kind="observation" onClose={observation.close} /> : null}
    </Section>
  );
}

function Assess({ item }: { item: Assessment }) {
  const { t } = useTranslation();
  const [closing, closure] = useDisclosure(false);
  return (
    <>
      <PageHeader title={item.title} subtitle={t("assessing.of", { name: item.person_name })} />
      <Stack gap="lg">
        <WhatToShow item={item} />
        <WhatWasShown item={item} />
        {item.may_close ? (
          <Section title={t("assessing.answer")} description={t("assessing.answer_text")}>
            <Group gap="sm">
              <Button size="sm" onClick={closure.open}>
                {t("item.close")}
              </Button>
              {item.state === "done" ? <NotShown item={item} size="sm" /> : null}
            </Group>
          </Section>
        ) : (
          <Text role="status">{t(`assessing.${item.state === "closed" ? "closed" : "not_open"}`)}</Text>
        )}
      </Stack>
      {closing ? <CloseItem item={item} onClose={closure.close} /> : null}
    </>
  );
}

const route = getRouteApi("/signed-in/assessing/$itemId");

export function AssessingPage() {
  const { itemId } = route.useParams();
  const assessment = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/assessment", {
    params: { path: { plan_item_id: itemId } },
  });
  return (
    <Page width="reading">
      <Loaded query={assessment} skeleton={<RowsSkeleton rows={4} />}>
        {(item) => <Assess item={item} />}
      </Loaded>
    </Page>
  );
}

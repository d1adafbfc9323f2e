// SPDX-License-Identifier: Apache-2.0
// The training plan: one's own, or below the head of somebody one answers for.
import { Group, Select, Skeleton, Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PlanPanel } from "../components/plan-panel";
import { StartPlan } from "../components/start-plan";

type PlanLine = components["schemas"]["PlanLine"];

/** The plan that runs or is being agreed, the newest of them; none when all are over. */
function current(plans: readonly PlanLine[]): PlanLine | undefined {
  const newest = [...plans].sort((a, b) => b.starts_on.localeCompare(a.starts_on));
  return newest.find((plan) => plan.state !== "closed");
}

function PlansOf({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const plans = api.useQuery("get", "/api/v1/people/{person_id}/plans", { params: { path: { person_id: personId } } });
  return (
    <Loaded query={plans} skeleton={<Skeleton height={320} radius="lg" />}>
      {({ items }) => {
        const shown = chosen ?? current(items)?.id ?? null;
        return (
          <Stack gap="lg">
            {items.some((plan) => plan.id !== shown) ? (
              <Group justify="flex-end">
                <Select
                  aria-label={t("plan.which")}
                  placeholder={t("plan.earlier")}
                  clearable={current(items) === undefined}
                  w={320}
                  value={shown}
                  onChange={setChosen}
                  data={items.map((plan) => ({
                    value: plan.id,
                    label: `${plan.title} · ${format.date(plan.starts_on)}`,
                  }))}
                />
              </Group>
            ) : null}
            {shown ? <PlanPanel key={shown} planId={shown} /> : <StartPlan personId={personId} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

export function MyPlanPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  return (
    <Page>
      <PageHeader title={t("place.plan")} subtitle={t("plan.subtitle")} />
      {person_id ? <PlansOf personId={person_id} /> : null}
    </Page>
  );
}

const personRoute = getRouteApi("/signed-in/people/$personId/plan");

export function PersonPlanPage() {
  return <PlansOf personId={personRoute.useParams().personId} />;
}

const planRoute = getRouteApi("/signed-in/plans/$planId");

/** One plan by its own address: where notifications lead. */
export function PlanPage() {
  const { t } = useTranslation();
  const { planId } = planRoute.useParams();
  const plan = api.useQuery("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: planId } } });
  return (
    <Page>
      <PageHeader
        title={plan.data?.person_name ?? t("place.plan")}
        {...(plan.data && {
          eyebrow: (
            <TextLink to="/people/$personId" params={{ personId: plan.data.plan.person_id }} size="sm">
              {t("plan.person")}
            </TextLink>
          ),
        })}
      />
      <PlanPanel planId={planId} />
    </Page>
  );
}

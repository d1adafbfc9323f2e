// SPDX-License-Identifier: Apache-2.0
// Where something that was found in a 360° or a review goes: only among the needs, or into a plan, by which method and until
// when. Chosen once for the list below it, so that each find takes one click.
import { Group, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { plusDays, today } from "@/lib/dates";
import { methods } from "@/lib/methods";
import { DateField } from "@/ui/date-field";

type Schemas = components["schemas"];
type Plan = Schemas["PlanLine"];

/** Of a request; all null: no plan item is to come of it. */
interface Parts {
  plan_id: string | null;
  title: string | null;
  method: Schemas["Method"] | null;
  due_on: string | null;
  success_measure: string | null;
}

const daysToLearn = 180;
const longestTitle = 200;

/** Of two days as the API writes them. */
const earlierOf = (one: string, other: string) => [one, other].sort()[0] ?? one;

function useOpenPlans(personId: string): Plan[] {
  const plans = api.useQuery("get", "/api/v1/people/{person_id}/plans", { params: { path: { person_id: personId } } });
  return (plans.data?.items ?? []).filter(
    (plan) => plan.state !== "closed" && plan.state !== "proposed" && plan.ends_on > today(),
  );
}

export interface IntoPlan {
  /** None: only among the needs. */
  plan: Plan | null;
  /** What a request says of the plan item. */
  partsOf: (title: string, successMeasure: string) => Parts;
}

export function useIntoPlan(personId: string) {
  const plans = useOpenPlans(personId);
  const [chosen, setChosen] = useState<string | null>();
  const [method, setMethod] = useState<Schemas["Method"]>("on_the_job");
  const [until, setUntil] = useState("");
  const planId = chosen === undefined ? (plans[0]?.id ?? null) : chosen;
  const plan = plans.find((one) => one.id === planId) ?? null;
  const due = until || (plan ? earlierOf(plan.ends_on, plusDays(today(), daysToLearn)) : "");
  const partsOf = (title: string, successMeasure: string): Parts =>
    plan
      ? {
          plan_id: plan.id,
          title: title.slice(0, longestTitle),
          method,
          due_on: due,
          success_measure: successMeasure,
        }
      : { plan_id: null, title: null, method: null, due_on: null, success_measure: null };
  return { plans, plan, setPlan: setChosen, method, setMethod, due, setDue: setUntil, partsOf };
}

export function IntoPlanFields({ into }: { into: ReturnType<typeof useIntoPlan> }) {
  const { t } = useTranslation();
  if (into.plans.length === 0) return null;
  return (
    <Group align="flex-start" gap="md">
      <Select
        label={t("three_sixty.plan")}
        w={{ base: "100%", xs: 280 }}
        clearable
        placeholder={t("three_sixty.no_plan")}
        data={into.plans.map(({ id, title }) => ({ value: id, label: title }))}
        value={into.plan?.id ?? null}
        onChange={into.setPlan}
      />
      {into.plan ? (
        <>
          <Select
            label={t("item.method")}
            w={{ base: "100%", xs: 200 }}
            allowDeselect={false}
            data={methods.map((one) => ({ value: one, label: t(`method.${one}`) }))}
            value={into.method}
            onChange={(value) => into.setMethod(methods.find((one) => one === value) ?? into.method)}
          />
          <DateField
            label={t("item.due_on")}
            w={{ base: "100%", xs: 200 }}
            min={today()}
            max={into.plan.ends_on}
            value={into.due}
            onChange={into.setDue}
          />
        </>
      ) : null}
    </Group>
  );
}

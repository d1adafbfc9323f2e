// SPDX-License-Identifier: Apache-2.0
// How far my plan has come, its next step, and the plan that is being prepared beside it.
import { Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PlanStateBadge } from "@/ui/plan-state";
import { Section } from "@/ui/section";
import classes from "./my-plan.module.css";

type HomePlan = components["schemas"]["HomePlan"];
type HomeItem = components["schemas"]["HomeItem"];
type HomeWaitingItem = components["schemas"]["HomeWaitingItem"];

function NextStep({ item }: { item: HomeItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.part}>
      <Text size="xs" c="dimmed">
        {t("home.next_step")}
      </Text>
      <TextLink to="/plan" search={{ plan: item.plan_id, item: item.id }} fw={560} size="sm">
        {item.title}
      </TextLink>
      <Text size="sm" c={item.is_overdue ? "var(--warm-ink)" : "dimmed"}>
        {t(`method.${item.method}`)}
        {" · "}
        {t(item.is_overdue ? "home.was_due" : "home.due", { date: format.date(item.due_on) })}
      </Text>
    </div>
  );
}

/** What is done and waits for whoever assesses it. */
function Waiting({ items }: { items: readonly HomeWaitingItem[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.part}>
      <Text size="xs" c="dimmed">
        {t("home.waiting_items")}
      </Text>
      {items.map((item) => (
        <Text key={item.id} size="sm">
          <TextLink to="/plan" search={{ plan: item.plan_id, item: item.id }} fw={560} size="sm">
            {item.title}
          </TextLink>
          {" · "}
          {t(item.assessor_name ? "home.waits_for" : "home.waits", {
            name: item.assessor_name ?? "",
            since: item.since ? format.since(item.since) : "",
          })}
        </Text>
      ))}
    </div>
  );
}

interface MyPlanProps {
  plan: HomePlan;
  nextPlan: HomePlan | null;
  nextItem: HomeItem | null;
  waitingItems: readonly HomeWaitingItem[];
}

export function MyPlan({ plan, nextPlan, nextItem, waitingItems }: MyPlanProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("home.my_plan")} actions={<PlanStateBadge state={plan.state} />}>
      <Stack gap="sm">
        <div>
          <TextLink to="/plan" search={{ plan: plan.id }} size="sm" fw={560}>
            {plan.title}
          </TextLink>
          <Text size="sm" c="dimmed">
            {format.date(plan.starts_on)} – {format.date(plan.ends_on)}
          </Text>
        </div>
        {plan.state === "agreed" || plan.state === "active" ? (
          <div>
            <Progress
              value={plan.items > 0 ? (100 * plan.closed) / plan.items : 0}
              size="md"
              mb={6}
              aria-label={t("home.plan_progress")}
            />
            <Text size="sm">{t("home.plan_closed", { closed: plan.closed, count: plan.items })}</Text>
          </div>
        ) : null}
        {plan.state === "proposed" ? (
          <Text size="sm">{t("home.plan_waits", { since: format.since(plan.since) })}</Text>
        ) : null}
        {nextItem ? <NextStep item={nextItem} /> : null}
        {waitingItems.length > 0 ? <Waiting items={waitingItems} /> : null}
        {nextPlan ? (
          <Text size="sm" c="dimmed" className={classes.part}>
            {t(nextPlan.state === "proposed" ? "home.next_plan_proposed" : "home.next_plan_draft", {
              title: nextPlan.title,
            })}{" "}
            <TextLink to="/plan" search={{ plan: nextPlan.id }} size="sm" underline="always">
              {t("home.open_next_plan")}
            </TextLink>
          </Text>
        ) : null}
      </Stack>
    </Section>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Begins a goal. It is a draft: key results are added on its own page, and nobody is asked before it is proposed.
import { Skeleton, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan, useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import { GoalFrameSection, GoalMeasureSection, GoalWhatFields } from "../components/goal-fields";
import { AboveSection, WhoseFields } from "../components/new-goal-fields";
import { currentPeriod, usePeriods } from "../components/period-select";
import { type GoalValues, type NewGoalValues, newGoal, newGoalDraft } from "../goal-values";

type GoalPeriod = components["schemas"]["GoalPeriod"];

function NewGoal({ periods, current }: { periods: readonly GoalPeriod[]; current: GoalPeriod }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const create = api.useMutation("post", "/api/v1/goals", { meta: { quiet: true, done: t("goal.drafted") } });
  const edit = useProblemForm<NewGoalValues>(
    { initialValues: newGoal(me.person_id ?? "", current) },
    async (values) => {
      const { goal } = await create.mutateAsync({ body: newGoalDraft(values) });
      await navigate({ to: "/goals/$goalId", params: { goalId: goal.id } });
    },
  );
  const { owner_id, goal_period_id } = edit.form.getValues();
  const period = periods.find((one) => one.id === goal_period_id);
  // The fields that every goal has are a part of these.
  const form = edit.form as unknown as UseFormReturnType<GoalValues>;
  return (
    <PageForm
      edit={edit}
      submit={t("goal.draft")}
      cancel={
        <ButtonLink to="/goals" search={{ show: "mine" }} variant="default">
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      <Section title={t("goal.what")}>
        <Stack>
          <GoalWhatFields form={form} />
          <WhoseFields form={edit.form} periods={periods} />
        </Stack>
      </Section>
      <GoalMeasureSection form={form} />
      <AboveSection form={edit.form} />
      <GoalFrameSection form={form} ownerId={owner_id} period={period} />
    </PageForm>
  );
}

export function NewGoalPage() {
  const { t } = useTranslation();
  const periods = usePeriods();
  const manages = useCan("goals.manage");
  return (
    <Page width="reading">
      <PageHeader
        title={t("goal.begin")}
        eyebrow={
          <TextLink to="/goals" search={{ show: "mine" }}>
            {t("place.goals")}
          </TextLink>
        }
        subtitle={t("goal.begin_text")}
      />
      <Loaded query={periods} skeleton={<Skeleton height={480} radius="lg" />}>
        {({ items }) => {
          const current = currentPeriod(items);
          if (current) return <NewGoal periods={items} current={current} />;
          return (
            <EmptyState
              icon={IconCalendarPlus}
              title={t("goal_period.none")}
              text={t(manages ? "goal_period.none_text" : "goal_period.none_text_others")}
            >
              {manages ? (
                <ButtonLink to="/goal-programme" search={{ show: "periods" }}>
                  {t("goal_period.open")}
                </ButtonLink>
              ) : null}
            </EmptyState>
          );
        }}
      </Loaded>
    </Page>
  );
}

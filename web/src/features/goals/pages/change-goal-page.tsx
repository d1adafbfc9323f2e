// SPDX-License-Identifier: Apache-2.0
// Writes a goal anew. Somebody else may be writing, too: then both versions stand beside each other.
import { Alert, Skeleton, Stack } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Section } from "@/ui/section";
import { useEditForm } from "@/ui/use-edit-form";
import { GoalFrameSection, GoalMeasureSection, GoalWhatFields } from "../components/goal-fields";
import { type GoalValues, goalDraft, goalValuesOf } from "../goal-values";
import { useGoalFieldWords } from "../use-goal-field-words";

type View = components["schemas"]["GoalView"];

const route = getRouteApi("/signed-in/goals/$goalId/change");
const read = ({ goal }: View) => ({ values: goalValuesOf(goal), version: goal.version });

function ChangeGoal({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const words = useGoalFieldWords();
  const params = { path: { goal_id: view.goal.id } };
  const revise = api.useMutation("put", "/api/v1/goals/{goal_id}", {
    meta: { quiet: true, done: t("goal.changed") },
  });
  const edit = useEditForm<GoalValues>({
    read: read(view),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/goals/{goal_id}", { params });
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    save: async ({ values, version }) => {
      const contributor_ids = view.contributors.map(({ id }) => id);
      await revise.mutateAsync({ params, body: { ...goalDraft(values), contributor_ids, version } });
      await navigate({ to: "/goals/$goalId", params: { goalId: view.goal.id } });
    },
  });
  return (
    <PageForm
      edit={edit}
      submit={t("action.save")}
      cancel={
        <ButtonLink to="/goals/$goalId" params={{ goalId: view.goal.id }} variant="default">
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      {view.is_locked ? (
        <Alert color="clay" variant="light" icon={<IconLock />}>
          {t("goal.locked_text")}
        </Alert>
      ) : null}
      <ClashAlert edit={edit} {...words} />
      <Section title={t("goal.what")}>
        <Stack>
          <GoalWhatFields form={edit.form} />
        </Stack>
      </Section>
      <GoalMeasureSection form={edit.form} />
      <GoalFrameSection form={edit.form} ownerId={view.goal.owner_id} period={view.goal_period} />
    </PageForm>
  );
}

export function ChangeGoalPage() {
  const { t } = useTranslation();
  const { goalId } = route.useParams();
  const goal = api.useQuery("get", "/api/v1/goals/{goal_id}", { params: { path: { goal_id: goalId } } });
  return (
    <Page width="reading">
      <PageHeader
        title={t("goal.change")}
        eyebrow={
          <TextLink to="/goals/$goalId" params={{ goalId }}>
            {goal.data?.goal.title ?? t("place.goals")}
          </TextLink>
        }
      />
      <Loaded query={goal} skeleton={<Skeleton height={480} radius="lg" />}>
        {(view) => <ChangeGoal key={view.goal.id} view={view} />}
      </Loaded>
    </Page>
  );
}

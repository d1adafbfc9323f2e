// SPDX-License-Identifier: Apache-2.0
// Who reaches a goal together with its owner. They see it and say how it stands; the goal stays its owner's.
import { Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { type ChosenPerson, PeopleSelect } from "@/ui/people-select";
import { useEditForm } from "@/ui/use-edit-form";
import { goalDraft, goalValuesOf } from "../goal-values";

type View = components["schemas"]["GoalView"];
type Values = { people: ChosenPerson[] };

const read = ({ goal, contributors }: View) => ({ values: { people: contributors }, version: goal.version });

export function Contributors({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const params = { path: { goal_id: view.goal.id } };
  const options = { ...api.queryOptions("get", "/api/v1/goals/{goal_id}", { params }), staleTime: 0 };
  const revise = api.useMutation("put", "/api/v1/goals/{goal_id}", {
    meta: { quiet: true, done: t("goal.contributors_saved") },
  });
  const edit = useEditForm<Values>({
    read: read(view),
    readAgain: async () => read(await queryClient.fetchQuery(options)),
    save: async ({ values, version }) => {
      // What else the goal says stays as it is now.
      const { goal } = await queryClient.fetchQuery(options);
      const contributor_ids = values.people.map(({ id }) => id);
      await revise.mutateAsync({ params, body: { ...goalDraft(goalValuesOf(goal)), contributor_ids, version } });
      onClose();
    },
  });
  const names = (people: readonly ChosenPerson[]) => people.map(({ name }) => name).join(", ") || "–";
  return (
    <FormModal title={t("goal.contributors_change")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <Stack>
        <Text size="sm">{t("goal.contributors_text")}</Text>
        <ClashAlert edit={edit} label={() => t("goal.contributors")} say={(_, { people }) => names(people)} />
        <PeopleSelect
          label={t("goal.contributors")}
          people={edit.form.getValues().people}
          except={view.goal.owner_id}
          error={edit.form.errors.contributor_ids}
          onChange={(people) => edit.form.setFieldValue("people", people)}
        />
      </Stack>
    </FormModal>
  );
}

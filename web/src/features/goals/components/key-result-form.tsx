// SPDX-License-Identifier: Apache-2.0
// Adds a key result to a goal, or writes one anew.
import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";
import { hasTarget } from "../goal-values";
import { draftOf, type KeyResultValues as Values, valuesOf } from "../key-result-values";
import { useKeyResultWords } from "../use-key-result-words";
import { MeasureFields } from "./measure-fields";

type Schemas = components["schemas"];
type Form = ReturnType<typeof useEditForm<Values>>["form"];

function Milestones({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm" fw={560}>
        {t("goal.milestones")}
      </Text>
      {form.getValues().milestones.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place; it has no other name.
        <Group key={place} wrap="nowrap" align="flex-end">
          <TextInput
            flex={1}
            label={t("goal.milestone_title", { number: place + 1 })}
            maxLength={200}
            {...form.getInputProps(`milestones.${place}.title`)}
          />
          <DateField
            w={{ base: 150, xs: 190 }}
            label={t("goal.milestone_due", { number: place + 1 })}
            {...form.getInputProps(`milestones.${place}.due_on`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("goal.milestone_remove", { number: place + 1 })}
            onClick={() => form.removeListItem("milestones", place)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() =>
            form.insertListItem("milestones", { key_result_milestone_id: null, title: "", due_on: "", weight: 1 })
          }
        >
          {t("goal.milestone_add")}
        </Button>
      </Group>
      {form.errors.milestones ? (
        <Text size="xs" c="red">
          {form.errors.milestones}
        </Text>
      ) : null}
    </Stack>
  );
}

const kinds = ["number", "percent", "money", "yes_no", "milestones"] as const;

interface KeyResultFormProps {
  goal: Schemas["Goal"];
  /** None: a new one. */
  keyResult: Schemas["KeyResultView"] | null;
  onClose: () => void;
}

export function KeyResultForm({ goal, keyResult, onClose }: KeyResultFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const meta = { quiet: true, done: t("goal.key_result_saved") };
  const kpis = api.useQuery("get", "/api/v1/kpis");
  const create = api.useMutation("post", "/api/v1/goals/{goal_id}/key-results", { meta });
  const revise = api.useMutation("put", "/api/v1/key-results/{key_result_id}", { meta });
  const path = { goal_id: goal.id };
  const words = useKeyResultWords(kpis.data?.items ?? []);
  const edit = useEditForm<Values>({
    read: { values: valuesOf(keyResult), version: goal.version },
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/goals/{goal_id}", { params: { path } });
      const now = await queryClient.fetchQuery({ ...options, staleTime: 0 });
      const same = now.key_results.find((one) => one.key_result.id === keyResult?.key_result.id);
      if (keyResult && !same) throw new Problem(404, "not_found", t("not_found.text"));
      return { values: valuesOf(same ?? null), version: now.goal.version };
    },
    save: async ({ values, version }) => {
      const body = { ...draftOf(values), version };
      if (keyResult) {
        const { id } = keyResult.key_result;
        await revise.mutateAsync({ params: { path: { key_result_id: id } }, body });
      } else await create.mutateAsync({ params: { path }, body });
      onClose();
    },
  });
  const { form } = edit;
  const { measure_kind, kpi_id } = form.getValues();
  return (
    <FormModal
      title={t(keyResult ? "goal.key_result_change" : "goal.key_result_add")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
    >
      <ClashAlert edit={edit} {...words} />
      <TextInput
        label={t("goal_field.title")}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps("title")}
      />
      <MeasureFields kinds={kinds} kind={measure_kind} input={(field) => form.getInputProps(field)} />
      {measure_kind === "milestones" ? <Milestones form={form} /> : null}
      <NumberInput
        label={t("goal_field.weight")}
        description={t("goal.key_result_weight_text")}
        min={0}
        {...form.getInputProps("weight")}
      />
      {hasTarget(measure_kind) && kpis.data && kpis.data.items.length > 0 ? (
        <Select
          label={t("goal.kpi")}
          description={t("goal.kpi_text")}
          clearable
          searchable
          data={kpis.data.items.map(({ id, name }) => ({ value: id, label: name }))}
          error={form.errors.kpi_id}
          value={kpi_id || null}
          onChange={(chosen) => form.setFieldValue("kpi_id", chosen ?? "")}
        />
      ) : null}
    </FormModal>
  );
}

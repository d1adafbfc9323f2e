// SPDX-License-Identifier: Apache-2.0
// Adds or changes an item: it ties a need, a responsibility and a competency to a method, its price and its measure.
import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { itemDraft, methods, newItem, valuesOf } from "../item-values";
import { planChanges } from "../plan-changes";
import { useItemChoices } from "../use-item-choices";

interface PlanItemFormProps {
  view: components["schemas"]["PlanView"];
  item: components["schemas"]["PlanItemView"] | "new";
  onClose: () => void;
}

export function PlanItemForm({ view, item, onClose }: PlanItemFormProps) {
  const { t } = useTranslation();
  const meta = { quiet: true, refreshes: planChanges, done: t("item.saved") };
  const add = api.useMutation("post", "/api/v1/plans/{plan_id}/items", { meta });
  const change = api.useMutation("put", "/api/v1/plan-items/{plan_item_id}", { meta });
  const choices = useItemChoices(view.plan.person_id);
  const { form, problem, sending, onSubmit } = useProblemForm(
    { initialValues: item === "new" ? newItem(view.plan) : valuesOf(item.item) },
    async (values) => {
      const body = itemDraft(values);
      if (item === "new") {
        await add.mutateAsync({ params: { path: { plan_id: view.plan.id } }, body });
      } else {
        const { id, version } = item.item;
        await change.mutateAsync({ params: { path: { plan_item_id: id } }, body: { ...body, version } });
      }
      onClose();
    },
  );
  const chooseNeed = (id: string | null) => {
    const need = choices.needs.find((one) => one.id === id);
    form.setFieldValue("need_id", id);
    if (!need) return;
    form.setFieldValue("competency_id", need.competency_id);
    if (need.responsibility_id) form.setFieldValue("responsibility_id", need.responsibility_id);
    form.setFieldValue("from_level", need.current_level === null ? "" : Math.round(need.current_level * 10) / 10);
    form.setFieldValue("to_level", need.required_level ?? "");
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={640}>{item === "new" ? t("plan.add_item") : t("item.edit")}</Text>}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <TextInput
            label={t("item.title")}
            placeholder={t("item.title_example")}
            maxLength={200}
            data-autofocus
            {...form.getInputProps("title")}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t("item.need")}
              description={t("item.need_text")}
              searchable
              clearable
              data={choices.needOptions}
              {...form.getInputProps("need_id")}
              onChange={chooseNeed}
            />
            <Select
              label={t("item.responsibility")}
              description={t("item.responsibility_text")}
              searchable
              clearable
              data={choices.responsibilityOptions}
              {...form.getInputProps("responsibility_id")}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select
              label={t("growth.competency")}
              searchable
              clearable
              data={choices.competencyOptions}
              {...form.getInputProps("competency_id")}
            />
            <NumberInput label={t("item.from_level")} min={0} step={0.5} {...form.getInputProps("from_level")} />
            <NumberInput label={t("item.to_level")} min={0} step={0.5} {...form.getInputProps("to_level")} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select
              label={t("item.method")}
              data={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))}
              {...form.getInputProps("method")}
            />
            <NumberInput label={t("item.hours")} min={0} {...form.getInputProps("hours")} />
            <NumberInput label={t("item.cost")} min={0} decimalScale={2} {...form.getInputProps("cost")} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput type="date" label={t("item.starts_on")} {...form.getInputProps("starts_on")} />
            <TextInput type="date" label={t("item.due_on")} {...form.getInputProps("due_on")} />
          </SimpleGrid>
          <Textarea
            label={t("item.success_measure")}
            description={t("item.success_measure_text")}
            autosize
            minRows={2}
            maxLength={1000}
            {...form.getInputProps("success_measure")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={sending}>
              {t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

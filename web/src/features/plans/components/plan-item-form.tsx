// SPDX-License-Identifier: Apache-2.0
// Adds or changes an item: it ties needs, a responsibility and a competency to a method, its price and its measure.
import { MultiSelect, NumberInput, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { methods } from "@/lib/methods";
import { ClashAlert } from "@/ui/clash-alert";
import { CompetencySelect } from "@/ui/competency-select";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useItemFieldWords } from "../use-item-field-words";
import { type ItemFormInput, useItemForm } from "../use-item-form";
import { AmountField } from "./amount-field";
import { MoreItemFields } from "./more-item-fields";

type ItemForm = ReturnType<typeof useItemForm>;

/** What is wrong with the list, or with the first of its entries at fault. */
function listError(errors: ItemForm["edit"]["form"]["errors"], field: string) {
  const name = Object.keys(errors).find((one) => one === field || one.startsWith(`${field}.`));
  return name && errors[name];
}

/** Why: the needs it answers, and what of the job gets better. */
function AimFields({ edit: { form }, choices, chooseNeeds }: ItemForm) {
  const { t } = useTranslation();
  return (
    <>
      <MultiSelect
        label={t("item.needs")}
        description={t("item.needs_text")}
        searchable
        clearable
        hidePickedOptions
        data={choices.needOptions}
        nothingFoundMessage={t("item.no_need")}
        value={form.values.need_ids}
        onChange={chooseNeeds}
        error={listError(form.errors, "need_ids")}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <CompetencySelect label={t("growth.competency")} clearable {...form.getInputProps("competency_id")} />
        <NumberInput label={t("item.from_level")} min={0} step={0.5} {...form.getInputProps("from_level")} />
        <NumberInput label={t("item.to_level")} min={0} step={0.5} {...form.getInputProps("to_level")} />
      </SimpleGrid>
      <Select
        label={t("item.responsibility")}
        description={t("item.responsibility_text")}
        searchable
        clearable
        data={choices.responsibilityOptions}
        {...form.getInputProps("responsibility_id")}
      />
    </>
  );
}

/** How, how much and until when. */
function CourseFields({ edit: { form } }: Pick<ItemForm, "edit">) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={t("item.method")}
          description={t("item.method_text")}
          allowDeselect={false}
          data={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))}
          {...form.getInputProps("method")}
        />
        <AmountField form={form} amount="hours_on_duty" description={t("item.hours_text")} />
        <AmountField form={form} amount="direct_cost" />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField label={t("item.starts_on")} {...form.getInputProps("starts_on")} />
        <DateField label={t("item.due_on")} {...form.getInputProps("due_on")} />
      </SimpleGrid>
    </>
  );
}

export default function PlanItemForm(input: ItemFormInput) {
  const { t } = useTranslation();
  const itemForm = useItemForm(input);
  const { edit, choices } = itemForm;
  const words = useItemFieldWords(choices);
  const { view, item, onClose } = input;
  const assessor =
    item !== "new" && item.item.assessor_id && item.assessor_name
      ? { value: item.item.assessor_id, label: item.stands_in_for ?? item.assessor_name }
      : null;
  return (
    <FormModal
      title={t(item === "new" ? "plan.add_item" : "item.edit")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
      size="xl"
    >
      <ClashAlert edit={edit} {...words} />
      <TextInput
        label={t("item.title")}
        placeholder={t("item.title_example")}
        maxLength={200}
        data-autofocus
        {...edit.form.getInputProps("title")}
      />
      <AimFields {...itemForm} />
      <CourseFields edit={edit} />
      <Textarea
        label={t("item.success_measure")}
        description={t("item.success_measure_text")}
        autosize
        minRows={2}
        maxLength={1000}
        {...edit.form.getInputProps("success_measure")}
      />
      <MoreItemFields form={edit.form} learnerId={view.plan.person_id} assessor={assessor} />
    </FormModal>
  );
}

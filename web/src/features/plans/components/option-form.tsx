// SPDX-License-Identifier: Apache-2.0
// Adds or changes a researched solution.
import { Select, SimpleGrid, Stack, Textarea, TextInput, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { methods } from "@/lib/methods";
import { ClashAlert } from "@/ui/clash-alert";
import { DateField } from "@/ui/date-field";
import { FormActions } from "@/ui/form-actions";
import { LeaveGuard } from "@/ui/leave-guard";
import { type EditForm, useEditForm } from "@/ui/use-edit-form";
import { newOption, type OptionValues, optionDraft, optionValuesOf, resources } from "../option-values";
import { optionFieldLabel, useOptionValueWords } from "../use-option-words";
import { AmountField } from "./amount-field";

type OptionView = components["schemas"]["OptionView"];

interface OptionFormProps {
  item: components["schemas"]["PlanItem"];
  option: OptionView | "new";
  onClose: () => void;
}

const read = ({ option }: OptionView) => ({ values: optionValuesOf(option), version: option.version });

function useOptionForm({ item, option, onClose }: OptionFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const meta = { quiet: true, done: t("option.saved") };
  const add = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/options", { meta });
  const change = api.useMutation("put", "/api/v1/plan-options/{plan_option_id}", { meta });
  const path = { plan_item_id: item.id };
  return useEditForm<OptionValues>({
    read: option === "new" ? { values: newOption(item.method), version: 0 } : read(option),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/plan-items/{plan_item_id}/options", { params: { path } });
      const { items } = await queryClient.fetchQuery({ ...options, staleTime: 0 });
      const now = option === "new" ? undefined : items.find((one) => one.option.id === option.option.id);
      if (!now) throw new Problem(404, "not_found", t("not_found.text"));
      return read(now);
    },
    save: async ({ values, version }) => {
      const body = optionDraft(values);
      if (option === "new") {
        await add.mutateAsync({ params: { path }, body });
      } else {
        const changed = { plan_option_id: option.option.id };
        await change.mutateAsync({ params: { path: changed }, body: { ...body, version } });
      }
      onClose();
    },
  });
}

/** What it is and who offers it. The form takes the place of the list, and its first field the focus. */
function OfferFields({ form }: Pick<EditForm<OptionValues>, "form">) {
  const { t } = useTranslation();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <TextInput label={t("option.name")} maxLength={200} ref={first} {...form.getInputProps("title")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("item.method")}
          allowDeselect={false}
          data={methods.map((one) => ({ value: one, label: t(`method.${one}`) }))}
          {...form.getInputProps("method")}
        />
        <Select
          label={t("option.resource")}
          allowDeselect={false}
          data={resources.map((one) => ({ value: one, label: t(`resource.${one}`) }))}
          {...form.getInputProps("resource")}
        />
        <TextInput label={t("option.provider")} maxLength={200} {...form.getInputProps("provider")} />
        <TextInput
          label={t("option.link")}
          type="url"
          placeholder="https://"
          maxLength={2000}
          {...form.getInputProps("link")}
        />
      </SimpleGrid>
    </>
  );
}

/** What it takes. */
function PriceFields({ form }: Pick<EditForm<OptionValues>, "form">) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <AmountField form={form} amount="hours_on_duty" description={t("item.hours_text")} />
        <AmountField form={form} amount="hours_off_duty" description={t("item.hours_text")} />
        <AmountField form={form} amount="direct_cost" />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField label={t("item.starts_on")} {...form.getInputProps("starts_on")} />
        <DateField label={t("option.ends_on")} {...form.getInputProps("ends_on")} />
      </SimpleGrid>
    </>
  );
}

export function OptionForm(props: OptionFormProps) {
  const { t } = useTranslation();
  const edit = useOptionForm(props);
  const words = useOptionValueWords();
  const area = { autosize: true, minRows: 2, maxLength: 1000 };
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <LeaveGuard active={edit.isUnsaved} />
      <Stack maw={720}>
        <Title order={3}>{t(props.option === "new" ? "option.add" : "option.edit")}</Title>
        <ClashAlert
          edit={edit}
          label={(field) => optionFieldLabel(t, field)}
          say={(field, values) => words(field, values[field])}
        />
        <OfferFields form={edit.form} />
        <PriceFields form={edit.form} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Textarea label={t("option.advantages")} {...area} {...edit.form.getInputProps("advantages")} />
          <Textarea label={t("option.drawbacks")} {...area} {...edit.form.getInputProps("drawbacks")} />
        </SimpleGrid>
        <FormActions problem={edit.problem} sending={edit.sending} submit={t("action.save")} onCancel={props.onClose} />
      </Stack>
    </form>
  );
}

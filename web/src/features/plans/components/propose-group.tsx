// SPDX-License-Identifier: Apache-2.0
// One training for several people: what it is, and who gets it.
import { NumberInput, Select, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { plusMonths, today } from "@/lib/dates";
import { type Numeral, numberOf } from "@/lib/given";
import { methods } from "@/lib/methods";
import { newSubmission } from "@/lib/submission";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { Loaded } from "@/ui/loaded";
import { type ProblemForm, useProblemForm } from "@/ui/use-problem-form";
import { takers } from "../group-states";
import { GroupPreview } from "./group-preview";

type Values = {
  title: string;
  method: components["schemas"]["Method"];
  hours_on_duty: Numeral;
  direct_cost: Numeral;
  starts_on: string;
  due_on: string;
  success_measure: string;
  reason: string;
};

interface ProposeGroupProps {
  competency: { id: string; name: string };
  needIds: readonly string[];
  onClose: () => void;
  /** It was proposed; the group's page opens. */
  onDone: () => void;
}

function Fields({ form }: Pick<ProblemForm<Values>, "form">) {
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  return (
    <>
      <TextInput label={t("item.title")} required maxLength={200} data-autofocus {...form.getInputProps("title")} />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={t("item.method")}
          allowDeselect={false}
          data={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))}
          {...form.getInputProps("method")}
        />
        <NumberInput label={t("group.hours")} min={0} {...form.getInputProps("hours_on_duty")} />
        <NumberInput
          label={t("group.cost", { currency })}
          min={0}
          decimalScale={2}
          {...form.getInputProps("direct_cost")}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField label={t("item.starts_on")} {...form.getInputProps("starts_on")} />
        <DateField label={t("item.due_on")} required {...form.getInputProps("due_on")} />
      </SimpleGrid>
      <Textarea
        label={t("item.success_measure")}
        description={t("item.success_measure_text")}
        required
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps("success_measure")}
      />
      <Textarea label={t("item.reason")} autosize maxLength={1000} {...form.getInputProps("reason")} />
    </>
  );
}

export function ProposeGroup({ competency, needIds, onClose, onDone }: ProposeGroupProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // One for each opening of the form: a second click proposes nothing twice.
  const [submission] = useState(newSubmission);
  const propose = api.useMutation("post", "/api/v1/group-items", {
    meta: { quiet: true, done: t("group.proposed") },
  });
  const edit = useProblemForm<Values>(
    {
      initialValues: {
        title: t("group.default_title", { name: competency.name }),
        method: "workshop",
        hours_on_duty: "",
        direct_cost: "",
        starts_on: "",
        due_on: plusMonths(today(), 1),
        success_measure: "",
        reason: "",
      },
    },
    async (values) => {
      const group = await propose.mutateAsync({
        body: {
          ...values,
          hours_on_duty: numberOf(values.hours_on_duty),
          direct_cost: numberOf(values.direct_cost),
          starts_on: values.starts_on || null,
          reason: values.reason || null,
          competency_id: competency.id,
          need_ids: takers(preview.data?.items ?? []),
          submission,
        },
      });
      onDone();
      void navigate({ to: "/needs/groups/$groupId", params: { groupId: group.line.id } });
    },
  );
  const [dueOn] = useDebouncedValue(edit.form.values.due_on, 300);
  // A question that changes nothing, though it is a POST: its list is too long for an address.
  const preview = api.useQuery(
    "post",
    "/api/v1/group-items/preview",
    { body: { competency_id: competency.id, due_on: dueOn, need_ids: [...needIds] } },
    { enabled: dueOn !== "", placeholderData: keepPreviousData },
  );
  const count = takers(preview.data?.items ?? []).length;
  const isCurrent = dueOn === edit.form.values.due_on && !preview.isPlaceholderData;
  return (
    <FormModal
      title={t("group.title", { name: competency.name })}
      submit={t("group.propose_to", { count })}
      mayNotSubmit={preview.isSuccess && (count === 0 || !isCurrent)}
      edit={edit}
      onClose={onClose}
      size="xl"
    >
      <Text size="sm" c="dimmed">
        {t("group.text")}
      </Text>
      <Fields form={edit.form} />
      <Loaded query={preview}>{({ items }) => <GroupPreview candidates={items} />}</Loaded>
    </FormModal>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Says what an item took in the end: with the word that it is done, and again as long as that may be corrected. It begins
// with what was planned, because most things take what they were planned to take.
import { NumberInput, SimpleGrid, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { type Numeral, numberOf } from "@/lib/given";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

interface ItemSpentProps {
  item: components["schemas"]["PlanItem"];
  /** Finishing it, or correcting what was said then. */
  moment: "finish" | "correct";
  onClose: () => void;
}

const amounts = ["hours_on_duty", "hours_off_duty", "direct_cost"] as const;
const told = (item: ItemSpentProps["item"]) => amounts.some((one) => item[`${one}_spent`] !== null);

function useItemSpent({ item, moment, onClose }: ItemSpentProps) {
  const { t } = useTranslation();
  const meta = { quiet: true };
  const done = t(moment === "finish" ? "item.finished" : "item.saved");
  const finish = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/completion", { meta: { ...meta, done } });
  const correct = api.useMutation("put", "/api/v1/plan-items/{plan_item_id}/spent", { meta: { ...meta, done } });
  const first = (one: (typeof amounts)[number]): Numeral => (told(item) ? item[`${one}_spent`] : item[one]) ?? "";
  const initialValues = {
    hours_on_duty_spent: first("hours_on_duty"),
    hours_off_duty_spent: first("hours_off_duty"),
    direct_cost_spent: first("direct_cost"),
    comment: "",
  };
  return useProblemForm({ initialValues }, async ({ comment, ...values }) => {
    const params = { path: { plan_item_id: item.id } };
    const spent = {
      hours_on_duty_spent: numberOf(values.hours_on_duty_spent),
      hours_off_duty_spent: numberOf(values.hours_off_duty_spent),
      direct_cost_spent: numberOf(values.direct_cost_spent),
    };
    if (moment === "finish") await finish.mutateAsync({ params, body: { ...spent, comment } });
    else await correct.mutateAsync({ params, body: spent });
    onClose();
  });
}

export function ItemSpent(props: ItemSpentProps) {
  const { item, moment, onClose } = props;
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  const edit = useItemSpent(props);
  const { form } = edit;
  return (
    <FormModal
      title={t(`item.${moment}_title`, { title: item.title })}
      submit={t(moment === "finish" ? "item.finish" : "action.save")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">{t("item.spent_text")}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={t("item.hours_on_duty")}
          min={0}
          data-autofocus
          {...form.getInputProps("hours_on_duty_spent")}
        />
        <NumberInput label={t("item.hours_off_duty")} min={0} {...form.getInputProps("hours_off_duty_spent")} />
      </SimpleGrid>
      <NumberInput
        label={t("item.direct_cost")}
        description={t("item.direct_cost_text", { currency })}
        min={0}
        decimalScale={2}
        {...form.getInputProps("direct_cost_spent")}
      />
      {moment === "finish" ? (
        <Textarea
          label={t("item.finish_comment")}
          description={t("item.finish_comment_text")}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps("comment")}
        />
      ) : null}
    </FormModal>
  );
}

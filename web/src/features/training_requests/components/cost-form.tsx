// SPDX-License-Identifier: Apache-2.0
// What it cost in the end: with the word that it was attended, or with the reason why it was cancelled and what remained.

import { NumberInput, SimpleGrid, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { today } from "@/lib/dates";
import { given, type Numeral, numberOf } from "@/lib/given";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { type ProblemForm, useProblemForm } from "@/ui/use-problem-form";

type TrainingRequest = components["schemas"]["TrainingRequest"];

interface CostFormProps {
  request: TrainingRequest;
  moment: "attendance" | "cancellation";
  onClose: () => void;
}

/** Most things cost what was asked for; what was cancelled, mostly nothing. */
function useValues({ request, moment }: CostFormProps) {
  const isAttended = moment === "attendance";
  return {
    fee: (isAttended ? request.fee : 0) as Numeral,
    travel: (isAttended ? request.travel : 0) as Numeral,
    material: (isAttended ? request.material : 0) as Numeral,
    exchange_rate: request.exchange_rate as Numeral,
    rate_on: today(),
    hours_on_duty: (request.hours_on_duty ?? "") as Numeral,
    hours_off_duty: (request.hours_off_duty ?? "") as Numeral,
    comment: "",
    reason: "",
  };
}
type Values = ReturnType<typeof useValues>;

function useCostForm(props: CostFormProps) {
  const { request, moment, onClose } = props;
  const { t } = useTranslation();
  const own = useMe().workspace.currency;
  const meta = { quiet: true };
  const confirm = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/attendance", {
    meta: { ...meta, done: t("request.confirmed") },
  });
  const cancel = api.useMutation("post", "/api/v1/training-requests/{training_request_id}/cancellation", {
    meta: { ...meta, done: t("request.cancelled") },
  });
  return useProblemForm<Values>({ initialValues: useValues(props) }, async (values) => {
    const params = { path: { training_request_id: request.id } };
    const isForeign = request.currency !== own;
    const cost = {
      fee: given(values.fee),
      travel: given(values.travel),
      material: given(values.material),
      exchange_rate: isForeign ? numberOf(values.exchange_rate) : null,
      rate_on: isForeign ? values.rate_on || null : null,
    };
    if (moment === "attendance") {
      const hours_on_duty = numberOf(values.hours_on_duty);
      const hours_off_duty = numberOf(values.hours_off_duty);
      await confirm.mutateAsync({ params, body: { ...cost, hours_on_duty, hours_off_duty, comment: values.comment } });
    } else {
      await cancel.mutateAsync({ params, body: { ...cost, reason: values.reason } });
    }
    onClose();
  });
}

function Amounts({ request, edit: { form } }: { request: TrainingRequest; edit: ProblemForm<Values> }) {
  const { t } = useTranslation();
  const own = useMe().workspace.currency;
  const { currency } = request;
  const amount = { min: 0, decimalScale: 2, required: true };
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NumberInput label={`${t("request.fee")}, ${currency}`} {...amount} {...form.getInputProps("fee")} />
        <NumberInput label={`${t("request.travel")}, ${currency}`} {...amount} {...form.getInputProps("travel")} />
        <NumberInput label={`${t("request.material")}, ${currency}`} {...amount} {...form.getInputProps("material")} />
      </SimpleGrid>
      {currency === own ? null : (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t("request.exchange_rate", { currency, own })}
            min={0}
            decimalScale={6}
            {...form.getInputProps("exchange_rate")}
          />
          <DateField label={t("request.rate_on")} {...form.getInputProps("rate_on")} />
        </SimpleGrid>
      )}
    </>
  );
}

export function CostForm(props: CostFormProps) {
  const { request, moment, onClose } = props;
  const { t } = useTranslation();
  const edit = useCostForm(props);
  const { form } = edit;
  const isAttended = moment === "attendance";
  const area = { autosize: true, minRows: 2, maxLength: 2000 };
  return (
    <FormModal
      title={t(isAttended ? "request.confirm_title" : "request.cancel_title", { title: request.title })}
      submit={t(isAttended ? "request.confirm" : "request.cancel")}
      {...(isAttended ? {} : { submitColor: "red", cancel: t("item.keep") })}
      edit={edit}
      onClose={onClose}
    >
      <Text size="sm">{t(isAttended ? "request.confirm_text" : "request.cancel_text")}</Text>
      <Amounts request={request} edit={edit} />
      {isAttended ? (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberInput label={t("item.hours_on_duty")} min={0} {...form.getInputProps("hours_on_duty")} />
            <NumberInput label={t("item.hours_off_duty")} min={0} {...form.getInputProps("hours_off_duty")} />
          </SimpleGrid>
          <Textarea label={t("plan.comment")} {...area} {...form.getInputProps("comment")} />
        </>
      ) : (
        <Textarea label={t("needs.reason")} required {...area} {...form.getInputProps("reason")} />
      )}
    </FormModal>
  );
}

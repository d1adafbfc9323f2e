// SPDX-License-Identifier: Apache-2.0
// What a request costs, in which currency, and who therefore has to agree to it.
import { Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan, useMe } from "@/api/session";
import { DateField } from "@/ui/date-field";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { useCurrencies } from "@/ui/use-currencies";
import { answerersFor, totalsOf } from "../request-values";
import classes from "./request.module.css";
import type { RequestForm } from "./request-form-fields";

interface CostFieldsProps extends RequestForm {
  /** Whose training it is. */
  personId: string;
}

function Rate({ form }: RequestForm) {
  const { t } = useTranslation();
  const own = useMe().workspace.currency;
  const { currency } = form.getValues();
  if (currency === own) return null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NumberInput
        label={t("request.exchange_rate", { currency, own })}
        min={0}
        decimalScale={6}
        required
        {...form.getInputProps("exchange_rate")}
      />
      <DateField label={t("request.rate_on")} required {...form.getInputProps("rate_on")} />
    </SimpleGrid>
  );
}

/** What the hours on duty cost in wages, for those who may see what an hour of the person costs. */
function WageTime({ form, personId }: CostFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const maySee = useCan("people.read_cost");
  const person = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: personId } } },
    { enabled: maySee },
  );
  const hourly = person.data?.employment?.hourly_cost;
  const hours = Number(form.getValues().hours_on_duty);
  if (!hourly || !hours) return null;
  return (
    <Text size="sm" c="dimmed">
      {t("request.wage_time", { amount: format.money(hourly * hours) })}
    </Text>
  );
}

/** The sum in both currencies, and whose yes it needs. */
function Total({ form, personId }: CostFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const own = useMe().workspace.currency;
  const settings = api.useQuery("get", "/api/v1/settings/training-requests");
  const values = form.getValues();
  const { total, converted } = totalsOf(values, own);
  const needed = settings.data && converted !== null ? answerersFor(converted, settings.data) : [];
  return (
    <div className={classes.total} role="status">
      <Group justify="space-between" gap="xs">
        <Text fw={560}>{t("request.total")}</Text>
        <Text fw={560}>
          {format.amount(total, values.currency)}
          {values.currency !== own && converted !== null ? ` = ${format.amount(converted)}` : null}
        </Text>
      </Group>
      <WageTime form={form} personId={personId} />
      {needed.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t("request.needs_answers", { names: needed.map((one) => t(`request_answerer.${one}`)).join(" → ") })}
        </Text>
      ) : null}
    </div>
  );
}

export function CostFields({ form, personId }: CostFieldsProps) {
  const { t } = useTranslation();
  const currencies = useCurrencies();
  const amount = { min: 0, decimalScale: 2 };
  return (
    <Section title={t("request.cost")}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label={t("workspace.currency")}
            searchable
            allowDeselect={false}
            data={currencies}
            {...form.getInputProps("currency")}
          />
          <TextInput
            label={t("item.cost_centre")}
            description={t("request.cost_centre_text")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            maxLength={60}
            {...form.getInputProps("cost_centre")}
          />
        </SimpleGrid>
        <Rate form={form} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput label={t("request.fee")} required {...amount} {...form.getInputProps("fee")} />
          <NumberInput label={t("request.travel")} required {...amount} {...form.getInputProps("travel")} />
          <NumberInput label={t("request.material")} required {...amount} {...form.getInputProps("material")} />
        </SimpleGrid>
        <Total form={form} personId={personId} />
      </Stack>
    </Section>
  );
}

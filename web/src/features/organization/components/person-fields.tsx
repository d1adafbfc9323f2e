// SPDX-License-Identifier: Apache-2.0
// The fields of a person that are the same whatever they work as.
import { NumberInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useCan, useMe } from "@/api/session";
import { DateField } from "@/ui/date-field";
import { TimeZoneSelect } from "@/ui/time-zone-select";
import type { PersonValues } from "../person-values";

const commonLanguages =
  "ar cs da de el en es et fi fr hi hr hu it ja ko lt lv nb nl pl pt ro ru sk sl sr sv tr uk zh".split(" ");

/** Languages by their name in the reader's own, with the one that is chosen already. */
function useLanguageChoices(chosen: string | null) {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language], { type: "language" });
  const tags = chosen && !commonLanguages.includes(chosen) ? [chosen, ...commonLanguages] : commonLanguages;
  return tags
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((left, right) => left.label.localeCompare(right.label));
}

interface PersonFieldsProps {
  values: PersonValues;
  field: (name: keyof PersonValues) => GetInputPropsReturnType;
}

export function PersonFields({ values, field }: PersonFieldsProps) {
  const { t } = useTranslation();
  const seesCost = useCan("people.read_cost");
  const { currency } = useMe().workspace;
  const languages = useLanguageChoices(values.language);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t("person_form.given_name")} maxLength={100} data-autofocus {...field("given_name")} />
        <TextInput label={t("person_form.family_name")} maxLength={100} {...field("family_name")} />
        <TextInput label={t("people.employee_number")} maxLength={64} {...field("employee_number")} />
        <TextInput label={t("people.email")} type="email" maxLength={254} {...field("email")} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label={t("people.location")} maxLength={100} {...field("location")} />
        <TimeZoneSelect label={t("person.time_zone")} {...field("time_zone")} />
        <Select label={t("person_form.language")} searchable data={languages} {...field("language")} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DateField label={t("person_form.started_on")} {...field("started_on")} />
        <NumberInput label={t("person.weekly_hours")} min={0} max={168} decimalScale={2} {...field("weekly_hours")} />
        {seesCost ? (
          <NumberInput
            label={t("person_form.hourly_cost", { currency })}
            min={0}
            decimalScale={2}
            {...field("hourly_cost")}
          />
        ) : null}
      </SimpleGrid>
    </>
  );
}

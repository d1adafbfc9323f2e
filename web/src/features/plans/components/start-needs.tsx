// SPDX-License-Identifier: Apache-2.0
// The open needs of a person; each that is ticked becomes a first item, with a few words on how.
import { Checkbox, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { methods } from "@/lib/methods";
import { needName } from "@/lib/names";
import { DateField } from "@/ui/date-field";
import { useFormat } from "@/ui/format";
import type { StartValues } from "../start-values";
import { useNeedLabel } from "../use-need-label";
import { StartPart } from "./start-part";

type Need = components["schemas"]["NeedView"];

interface StartNeedsProps {
  personId: string;
  form: UseFormReturnType<StartValues>;
  /** The plan's last day, which is when an item is due until somebody says otherwise. */
  endsOn: string;
}

interface ItemFieldsProps extends Pick<StartNeedsProps, "form"> {
  place: number;
}

function ItemFields({ form, place }: ItemFieldsProps) {
  const { t } = useTranslation();
  const input = (field: string) => form.getInputProps(`items_for_needs.${place}.${field}`);
  return (
    <Stack gap="xs" mt="sm" mb="md" pl={{ base: 0, xs: 32 }}>
      <TextInput label={t("item.title")} maxLength={200} {...input("title")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t("item.method")}
          allowDeselect={false}
          data={methods.map((value) => ({ value, label: t(`method.${value}`) }))}
          {...input("method")}
        />
        <DateField label={t("item.due_on")} {...input("due_on")} />
      </SimpleGrid>
      <TextInput label={t("item.success_measure")} maxLength={1000} {...input("success_measure")} />
    </Stack>
  );
}

export function StartNeeds({ personId, form, endsOn }: StartNeedsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = useNeedLabel(personId);
  const path = { person_id: personId };
  const needs = api.useQuery("get", "/api/v1/people/{person_id}/needs", { params: { path } });
  const open = (needs.data?.items ?? []).filter(
    (need) => need.state === "open" && (need.cause === null || need.cause === "skill"),
  );
  if (open.length === 0) return null;
  const items = form.values.items_for_needs;
  const measure = (need: Need) =>
    need.required_level === null
      ? ""
      : t("plan_birth.measure", { name: needName(need), level: format.level(need.required_level) });
  const toggle = (need: Need, isPicked: boolean) =>
    form.setFieldValue(
      "items_for_needs",
      isPicked
        ? [
            ...items,
            {
              need_id: need.id,
              title: needName(need).slice(0, 200),
              method: "on_the_job",
              due_on: endsOn,
              success_measure: measure(need),
            },
          ]
        : items.filter((one) => one.need_id !== need.id),
    );
  return (
    <StartPart title={t("plan_birth.needs")} text={t("plan_birth.needs_text")}>
      {open.map((need) => {
        const place = items.findIndex((one) => one.need_id === need.id);
        return (
          <div key={need.id}>
            <Checkbox
              label={label(need)}
              checked={place >= 0}
              onChange={(event) => toggle(need, event.currentTarget.checked)}
            />
            {place >= 0 ? <ItemFields form={form} place={place} /> : null}
          </div>
        );
      })}
    </StartPart>
  );
}

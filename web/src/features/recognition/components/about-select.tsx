// SPDX-License-Identifier: Apache-2.0
// What a recognition is about, out of what the giver sees of the receiver anyway: something finished, a goal, a rise.
import { Select, type SelectProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";

export function AboutSelect({ personId, ...select }: { personId: string } & Omit<SelectProps, "data">) {
  const { t } = useTranslation();
  const format = useFormat();
  const links = api.useQuery("get", "/api/v1/people/{person_id}/links-to-thank-for", {
    params: { path: { person_id: personId } },
  }).data;
  const groups = [
    {
      group: t("recognition.finished"),
      items: (links?.items ?? []).map((one) => ({ value: `item:${one.id}`, label: one.title })),
    },
    {
      group: t("recognition.rises"),
      items: (links?.rises ?? []).map((one) => ({
        value: `rise:${one.competency_id}:${one.to}`,
        label: t("recognition.rise_from", {
          competency: one.name,
          from: format.level(one.from),
          to: format.level(one.to),
        }),
      })),
    },
    {
      group: t("recognition.goals"),
      items: (links?.goals ?? []).map((one) => ({ value: `goal:${one.id}`, label: one.title })),
    },
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0) return null;
  return (
    <Select
      {...select}
      label={t("recognition_field.about")}
      description={t("recognition.about_text")}
      clearable
      searchable
      data={groups}
    />
  );
}

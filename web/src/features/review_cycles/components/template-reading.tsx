// SPDX-License-Identifier: Apache-2.0
// A template that cannot change any more, as one reads it.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { mayWeigh, type SectionValues, type TemplateValues } from "../template-values";
import { useSectionName } from "../use-section-name";
import { Formula } from "./formula";

function useColumns(): Column<SectionValues>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const sectionName = useSectionName();
  return [
    { key: "section", header: t("review_formula.part"), cell: ({ kind, title }) => sectionName(kind, title) },
    {
      key: "answered_by",
      header: t("review_template.answered_by"),
      cell: ({ answered_by }) => t(`review_answered_by.${answered_by}`),
    },
    {
      key: "weight",
      header: t("review_template.weight"),
      align: "right",
      cell: ({ kind, weight }) =>
        mayWeigh(kind) && weight ? t("review_formula.percent", { share: format.number(weight) }) : "–",
    },
  ];
}

export function TemplateReading({ values }: { values: TemplateValues }) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <Stack gap="lg">
      <Section title={t("review_template_field.scale")}>
        <Stack gap="xs">
          {values.scale.map(({ key, name, description }, at) => (
            <Text key={key} size="sm">
              <Text span fw={560} inherit>
                {at + 1} · {name}
              </Text>{" "}
              {description}
            </Text>
          ))}
        </Stack>
      </Section>
      <Section title={t("review_template_field.sections")} flush>
        <DataTable
          label={t("review_template_field.sections")}
          columns={columns}
          rows={values.sections}
          rowKey={({ kind }) => kind}
        />
      </Section>
      <Section title={t("review_formula.title")}>
        <Formula values={values} />
      </Section>
    </Stack>
  );
}

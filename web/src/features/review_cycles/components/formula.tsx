// SPDX-License-Identifier: Apache-2.0
// How the overall rating comes about, in words and with an example worked out from the weights as they stand.
import { Alert, List, Radio, Stack, Table, Text } from "@mantine/core";
import { IconMathFunction } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { type FormulaExample, formulaExample, type TemplateValues } from "../template-values";
import { useSectionName } from "../use-section-name";
import type { TemplateForm } from "./template-fields";

const placesOf = (value: number) => (Number.isInteger(value) ? 0 : 1);

function usePointName({ scale }: TemplateValues) {
  return (point: number) => [point, scale[point - 1]?.name].filter(Boolean).join(" · ");
}

function ExampleTable({ example, values }: { example: FormulaExample; values: TemplateValues }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sectionName = useSectionName();
  const pointName = usePointName(values);
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table aria-label={t("review_formula.example")} withTableBorder={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("review_formula.part")}</Table.Th>
            <Table.Th ta="right">{t("review_template.weight")}</Table.Th>
            <Table.Th ta="right">{t("review_formula.value")}</Table.Th>
            <Table.Th ta="right">{t("review_formula.product")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {example.parts.map((part) => (
            <Table.Tr key={part.kind}>
              <Table.Td>{sectionName(part.kind, part.title)}</Table.Td>
              <Table.Td ta="right">
                {t("review_formula.percent", { share: format.number(part.weight, placesOf(part.weight)) })}
              </Table.Td>
              <Table.Td ta="right">{format.number(part.value)}</Table.Td>
              <Table.Td ta="right">{format.number(part.product, 2)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={3}>{t("review_formula.total", { point: pointName(example.point) })}</Table.Th>
            <Table.Th ta="right">{format.number(example.value, 2)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

function AbsentExample({ example, values }: { example: FormulaExample; values: TemplateValues }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sectionName = useSectionName();
  if (!example.withoutLast) return null;
  const { missing, shares } = example.withoutLast;
  const name = sectionName(missing.kind, missing.title);
  if (values.absent_parts === "no_rating")
    return <Text size="sm">{t("review_formula.absent_no_rating_example", { name })}</Text>;
  const shown = shares
    .map(({ part, share }) =>
      t("review_formula.share", {
        name: sectionName(part.kind, part.title),
        share: format.number(share, placesOf(Math.round(10 * share) / 10)),
      }),
    )
    .join(", ");
  return <Text size="sm">{t("review_formula.absent_redistributed_example", { name, shares: shown })}</Text>;
}

/** The formula as it stands, for whoever writes the template and for whoever only reads it. */
export function Formula({ values }: { values: TemplateValues }) {
  const { t } = useTranslation();
  const pointName = usePointName(values);
  const example = formulaExample(values);
  return (
    <Stack>
      <List size="sm" spacing={6} type="ordered">
        <List.Item>{t("review_formula.step_items")}</List.Item>
        <List.Item>
          {t("review_formula.step_competencies", { point: pointName(values.expected_point), top: values.scale.length })}
        </List.Item>
        <List.Item>{t("review_formula.step_weights")}</List.Item>
        <List.Item>{t("review_formula.step_rounding")}</List.Item>
        <List.Item>{t("review_formula.step_override")}</List.Item>
      </List>
      {example ? (
        <>
          <ExampleTable example={example} values={values} />
          <AbsentExample example={example} values={values} />
        </>
      ) : (
        <Alert color="clay" variant="light" icon={<IconMathFunction />} title={t("review_formula.none")}>
          {t("review_formula.none_text")}
        </Alert>
      )}
    </Stack>
  );
}

export function FormulaSection({ form }: TemplateForm) {
  const { t } = useTranslation();
  return (
    <Section title={t("review_formula.title")} description={t("review_formula.text")}>
      <Stack gap="lg">
        <Radio.Group label={t("review_template_field.absent_parts")} {...form.getInputProps("absent_parts")}>
          <Stack gap="xs" mt={6}>
            {(["redistributed", "no_rating"] as const).map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`absent_parts.${one}`)}
                description={t(`absent_parts_text.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Formula values={form.getValues()} />
      </Stack>
    </Section>
  );
}

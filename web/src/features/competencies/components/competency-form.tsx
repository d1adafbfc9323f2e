// SPDX-License-Identifier: Apache-2.0
// Writes a competency: what it is, the scale it is rated in, and the behaviour that shows each level.
import { Autocomplete, Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { arrangedFor, codeFrom } from "../indicators";
import { IndicatorFields } from "./indicator-fields";

type Scale = components["schemas"]["Scale"];

export interface CompetencyValues extends Record<string, unknown> {
  category: string;
  code: string;
  name: string;
  definition: string;
  scale_id: string;
  indicators: components["schemas"]["Indicators"][];
}

interface CompetencyFieldsProps {
  form: UseFormReturnType<CompetencyValues>;
  scales: readonly Scale[];
  categories: readonly string[];
  /** A code is given once and stays. */
  codeIsFixed: boolean;
  /** Levels were given on it: a competency in force keeps its scale. */
  scaleIsFixed: boolean;
  sending: boolean;
  /** What stands in the way of saving, said above the buttons. */
  problem: ReactNode;
  onCancel: () => void;
}

export function CompetencyFields(props: CompetencyFieldsProps) {
  const { form, scales, categories, codeIsFixed, scaleIsFixed, sending, problem, onCancel } = props;
  const { t } = useTranslation();
  const scale = scales.find((one) => one.id === form.values.scale_id);
  const name = form.getInputProps("name");
  const rename = (next: string) => {
    const followed = form.values.code === codeFrom(form.values.name);
    form.setFieldValue("name", next);
    if (!codeIsFixed && followed) form.setFieldValue("code", codeFrom(next));
  };
  const chooseScale = (id: string | null) => {
    const chosen = scales.find((one) => one.id === id);
    if (!chosen) return;
    form.setFieldValue("scale_id", chosen.id);
    form.setFieldValue("indicators", arrangedFor(chosen.levels, form.values.indicators));
  };
  return (
    <Stack gap="lg">
      <Section title={t("competency.what")}>
        <Stack>
          <TextInput
            label={t("competency.name")}
            placeholder={t("competency.name_example")}
            maxLength={300}
            required
            {...name}
            onChange={(event) => rename(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Autocomplete
              label={t("competency.category")}
              description={t("competency.category_text")}
              data={[...categories]}
              maxLength={200}
              required
              {...form.getInputProps("category")}
            />
            <TextInput
              label={t("competency.code")}
              description={codeIsFixed ? t("competency.code_fixed") : t("competency.code_text")}
              maxLength={100}
              required
              disabled={codeIsFixed}
              {...form.getInputProps("code")}
            />
          </SimpleGrid>
          <Textarea
            label={t("competency.definition")}
            description={t("competency.definition_text")}
            autosize
            minRows={3}
            maxLength={4000}
            {...form.getInputProps("definition")}
          />
        </Stack>
      </Section>
      <Section title={t("competency.levels")} description={t("competency.levels_help")}>
        <Stack>
          <Select
            label={t("competency.scale")}
            description={
              scaleIsFixed ? (
                t("competency.scale_fixed")
              ) : (
                <>
                  {t("competency.scale_text")}{" "}
                  <TextLink to="/scales" size="xs" underline="always">
                    {t("scale.title")}
                  </TextLink>
                </>
              )
            }
            maw={420}
            required
            disabled={scaleIsFixed}
            data={scales.map((one) => ({ value: one.id, label: one.name }))}
            {...form.getInputProps("scale_id")}
            onChange={chooseScale}
          />
          <IndicatorFields form={form} levels={scale?.levels ?? []} />
        </Stack>
      </Section>
      {problem}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
        <Button type="submit" loading={sending}>
          {t("action.save")}
        </Button>
      </Group>
    </Stack>
  );
}

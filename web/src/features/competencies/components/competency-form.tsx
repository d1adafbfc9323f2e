// SPDX-License-Identifier: Apache-2.0
// Writes a competency: what it is, the scale it is rated in, and the behaviour that shows each level.
import { Autocomplete, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { FormActions } from "@/ui/form-actions";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import type { ProblemForm } from "@/ui/use-problem-form";
import { arrangedFor } from "../indicators";
import { CodeField, rename } from "./code-field";
import { IndicatorFields } from "./indicator-fields";

type Scale = components["schemas"]["Scale"];

/** A type and not an interface: forms want values with an index signature. */
export type CompetencyValues = {
  category: string;
  code: string;
  name: string;
  definition: string;
  scale_id: string;
  indicators: components["schemas"]["Indicators"][];
};

interface CompetencyFieldsProps {
  edit: ProblemForm<CompetencyValues>;
  scales: readonly Scale[];
  categories: readonly string[];
  /** A code is given once and stays. */
  codeIsFixed: boolean;
  /** Levels were given on it: a competency in force keeps its scale. */
  scaleIsFixed: boolean;
  /** What somebody else changed meanwhile, said above the buttons. */
  clash?: ReactNode;
  onCancel: () => void;
}

export function CompetencyFields(props: CompetencyFieldsProps) {
  const { edit, scales, categories, codeIsFixed, scaleIsFixed, clash, onCancel } = props;
  const { form, problem, sending } = edit;
  const { t } = useTranslation();
  const scale = scales.find((one) => one.id === form.values.scale_id);
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
            {...form.getInputProps("name")}
            onChange={(event) => rename(form, event.currentTarget.value, codeIsFixed)}
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
            <CodeField form={form} isFixed={codeIsFixed} />
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
      {clash}
      <FormActions problem={problem} sending={sending} submit={t("action.save")} onCancel={onCancel} />
    </Stack>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Writes a scale: its name and its levels, each with a number, a name and a sentence.
import { ActionIcon, Button, Input, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { given } from "@/lib/given";
import { FormActions } from "@/ui/form-actions";
import { Section } from "@/ui/section";
import type { ProblemForm } from "@/ui/use-problem-form";
import { CodeField, rename } from "./code-field";
import classes from "./scale-fields.module.css";

interface LevelValues {
  level: number | "";
  name: string;
  description: string;
}

export interface ScaleValues extends Record<string, unknown> {
  code: string;
  name: string;
  levels: LevelValues[];
}

export function levelsOf(values: ScaleValues) {
  return values.levels.map(({ level, ...words }) => ({ ...words, level: given(level) }));
}

interface ScaleFieldsProps {
  edit: ProblemForm<ScaleValues>;
  codeIsFixed: boolean;
  /** What somebody else changed meanwhile, said above the buttons. */
  clash?: ReactNode;
  onCancel: () => void;
}

function LevelRow({ form, place }: { form: UseFormReturnType<ScaleValues>; place: number }) {
  const { t } = useTranslation();
  const of = { number: place + 1 };
  return (
    <li className={classes.level}>
      <NumberInput
        label={t("scale.level")}
        aria-label={t("scale.level_of", of)}
        min={0}
        max={100}
        decimalScale={2}
        {...form.getInputProps(`levels.${place}.level`)}
      />
      <TextInput
        label={t("scale.level_name")}
        aria-label={t("scale.level_name_of", of)}
        maxLength={200}
        {...form.getInputProps(`levels.${place}.name`)}
      />
      <Textarea
        className={classes.description}
        label={t("scale.level_description")}
        aria-label={t("scale.level_description_of", of)}
        autosize
        minRows={1}
        maxLength={2000}
        {...form.getInputProps(`levels.${place}.description`)}
      />
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t("scale.remove_level", of)}
        disabled={form.values.levels.length <= 2}
        onClick={() => form.removeListItem("levels", place)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

export function ScaleFields({ edit, codeIsFixed, clash, onCancel }: ScaleFieldsProps) {
  const { form, problem, sending } = edit;
  const { t } = useTranslation();
  const addLevel = () => {
    const last = form.values.levels.at(-1)?.level;
    form.insertListItem("levels", { level: typeof last === "number" ? last + 1 : "", name: "", description: "" });
  };
  return (
    <Section title={t("scale.about")} description={codeIsFixed ? t("scale.change_text") : t("scale.new_text")}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t("scale.name")}
            description={t("scale.name_text")}
            maxLength={200}
            required
            {...form.getInputProps("name")}
            onChange={(event) => rename(form, event.currentTarget.value, codeIsFixed)}
          />
          <CodeField form={form} isFixed={codeIsFixed} />
        </SimpleGrid>
        <ol className={classes.levels}>
          {form.values.levels.map((_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are controlled, their place is their name
            <LevelRow key={place} form={form} place={place} />
          ))}
        </ol>
        {typeof form.errors.levels === "string" ? <Input.Error role="alert">{form.errors.levels}</Input.Error> : null}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: "flex-start" }}
          onClick={addLevel}
        >
          {t("scale.add_level")}
        </Button>
        {clash}
        <FormActions problem={problem} sending={sending} submit={t("action.save")} onCancel={onCancel} />
      </Stack>
    </Section>
  );
}

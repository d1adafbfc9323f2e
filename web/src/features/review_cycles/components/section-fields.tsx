// SPDX-License-Identifier: Apache-2.0
// The sections of a template, in the order in which they come: who answers each, what it weighs, and who reads it.
import { ActionIcon, Button, Group, Input, Menu, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { isNeeded, newSection, sectionKinds, sumOfWeights, withSectionMoved } from "../template-values";
import { useSectionName } from "../use-section-name";
import { OneSectionFields } from "./one-section-fields";
import classes from "./review-cycles.module.css";
import type { TemplateForm } from "./template-fields";

function SectionMoves({ form, at }: TemplateForm & { at: number }) {
  const { t } = useTranslation();
  const sectionName = useSectionName();
  const { sections } = form.getValues();
  const section = sections[at];
  if (!section) return null;
  const name = sectionName(section.kind);
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        disabled={at === 0}
        aria-label={t("questionnaire.move_up", { name })}
        onClick={() => form.setValues(withSectionMoved(form.getValues(), at, -1))}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        disabled={at === sections.length - 1}
        aria-label={t("questionnaire.move_down", { name })}
        onClick={() => form.setValues(withSectionMoved(form.getValues(), at, 1))}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      {isNeeded(section.kind) ? null : (
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={t("review_template.remove_of", { name })}
          onClick={() => form.setFieldValue("sections", sections.toSpliced(at, 1))}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function AddSection({ form }: TemplateForm) {
  const { t } = useTranslation();
  const sectionName = useSectionName();
  const { sections } = form.getValues();
  const left = sectionKinds.filter((kind) => !sections.some((section) => section.kind === kind));
  if (left.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
          {t("review_template.add_section")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw={420}>
        {left.map((kind) => (
          <Menu.Item key={kind} onClick={() => form.setFieldValue("sections", [...sections, newSection(kind)])}>
            <Text size="sm" fw={560}>
              {sectionName(kind)}
            </Text>
            <Text size="xs" c="dimmed">
              {t(`review_section_text.${kind}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function WeightSum({ form }: TemplateForm) {
  const { t } = useTranslation();
  const format = useFormat();
  const sum = sumOfWeights(form.getValues());
  const places = Number.isInteger(sum) ? 0 : 1;
  return (
    <div className={classes.sum} data-whole={sum === 100 || undefined} role="status">
      <Text size="sm" fw={620}>
        {t("review_template.weights_sum", { sum: format.number(sum, places) })}
      </Text>
      {sum === 100 ? null : (
        <Text size="sm">
          {t(sum < 100 ? "review_template.weights_missing" : "review_template.weights_over", {
            difference: format.number(Math.abs(100 - sum), places),
          })}
        </Text>
      )}
    </div>
  );
}

export function SectionsSection({ form }: TemplateForm) {
  const { t } = useTranslation();
  const sectionName = useSectionName();
  const { sections } = form.getValues();
  return (
    <Section title={t("review_template_field.sections")} description={t("review_template.sections_text")}>
      <Stack>
        <ol className={classes.sections}>
          {sections.map((section, at) => (
            <li key={section.kind} className={classes.section}>
              <Group justify="space-between" wrap="nowrap" align="flex-start">
                <div>
                  <Text component="h3" fw={620}>
                    {sectionName(section.kind)}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t(`review_section_text.${section.kind}`)}
                  </Text>
                </div>
                <SectionMoves form={form} at={at} />
              </Group>
              <OneSectionFields form={form} at={at} section={section} />
              {form.errors[`sections.${at}.kind`] ? (
                <Input.Error>{form.errors[`sections.${at}.kind`]}</Input.Error>
              ) : null}
            </li>
          ))}
        </ol>
        <Group justify="space-between">
          <AddSection form={form} />
          <WeightSum form={form} />
        </Group>
        {form.errors.sections ? <Input.Error>{form.errors.sections}</Input.Error> : null}
      </Stack>
    </Section>
  );
}

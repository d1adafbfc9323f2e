// SPDX-License-Identifier: Apache-2.0
// The points of a template's scale, the lowest first, and which of them means that it was as expected.
import { ActionIcon, Button, Checkbox, Group, Input, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/ui/section";
import { fewestPoints, mostPoints, withoutPoint, withPointAdded, withPointMoved } from "../template-values";
import classes from "./review-cycles.module.css";
import type { TemplateForm } from "./template-fields";

function PointMoves({ form, at }: TemplateForm & { at: number }) {
  const { t } = useTranslation();
  const values = form.getValues();
  const name = values.scale[at]?.name || t("review_template.point", { number: at + 1 });
  return (
    <Group gap={2} wrap="nowrap" className={classes.pointMoves}>
      <ActionIcon
        variant="subtle"
        disabled={at === 0}
        aria-label={t("questionnaire.move_up", { name })}
        onClick={() => form.setValues(withPointMoved(form.getValues(), at, -1))}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        disabled={at === values.scale.length - 1}
        aria-label={t("questionnaire.move_down", { name })}
        onClick={() => form.setValues(withPointMoved(form.getValues(), at, 1))}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        disabled={values.scale.length <= fewestPoints}
        aria-label={t("review_template.remove_of", { name })}
        onClick={() => form.setValues(withoutPoint(form.getValues(), at))}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Point({ form, at }: TemplateForm & { at: number }) {
  const { t } = useTranslation();
  const number = at + 1;
  return (
    <li className={classes.point}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <TextInput
        className={classes.pointName}
        aria-label={t("review_template.point_name", { number })}
        placeholder={t("review_template.point_name_placeholder")}
        maxLength={80}
        {...form.getInputProps(`scale.${at}.name`)}
      />
      <TextInput
        className={classes.pointMeaning}
        aria-label={t("review_template.point_description", { number })}
        placeholder={t("review_template.point_description_placeholder")}
        maxLength={500}
        {...form.getInputProps(`scale.${at}.description`)}
      />
      <PointMoves form={form} at={at} />
    </li>
  );
}

export function ScaleSection({ form }: TemplateForm) {
  const { t } = useTranslation();
  const { scale, expected_point } = form.getValues();
  return (
    <Section title={t("review_template_field.scale")} description={t("review_template.scale_text")}>
      <Stack>
        <ol className={classes.points}>
          {scale.map((point, at) => (
            <Point key={point.key} form={form} at={at} />
          ))}
        </ol>
        {form.errors.scale ? <Input.Error>{form.errors.scale}</Input.Error> : null}
        {scale.length < mostPoints ? (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            style={{ alignSelf: "flex-start" }}
            onClick={() => form.setValues(withPointAdded(form.getValues()))}
          >
            {t("review_template.add_point")}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t("review_template.most_points")}
          </Text>
        )}
        <Select
          label={t("review_template_field.expected_point")}
          description={t("review_template.expected_point_text")}
          allowDeselect={false}
          maw={460}
          data={scale.map(({ name }, at) => ({
            value: `${at + 1}`,
            label: [at + 1, name].filter(Boolean).join(" · "),
          }))}
          value={`${expected_point}`}
          onChange={(point) => form.setFieldValue("expected_point", Number(point))}
          error={form.errors.expected_point}
        />
        <Checkbox
          label={t("review_template_field.requires_comments_at_ends")}
          description={t("review_template.requires_comments_at_ends_text")}
          {...form.getInputProps("requires_comments_at_ends", { type: "checkbox" })}
        />
      </Stack>
    </Section>
  );
}

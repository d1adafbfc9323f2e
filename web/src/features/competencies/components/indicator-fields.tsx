// SPDX-License-Identifier: Apache-2.0
// The behaviours that show each level, one field each. Enter begins the next one.
import { ActionIcon, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import type { CompetencyValues } from "./competency-form";
import classes from "./indicator-fields.module.css";

type ScaleLevel = components["schemas"]["ScaleLevel"];

interface LevelFieldsProps {
  form: UseFormReturnType<CompetencyValues>;
  level: ScaleLevel;
  /** The place of the level among the form's indicators. */
  place: number;
}

function LevelFields({ form, level, place }: LevelFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fields = useRef<HTMLDivElement>(null);
  const path = `indicators.${place}.behaviours`;
  const behaviours = form.values.indicators[place]?.behaviours ?? [];

  const focus = (at: number) =>
    requestAnimationFrame(() => {
      fields.current?.querySelectorAll<HTMLTextAreaElement>("textarea:not([aria-hidden])")[at]?.focus();
    });
  const add = (at: number) => {
    form.insertListItem(path, "", at);
    focus(at);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(at + 1);
  };
  const name = t("competency.level_name", { level: format.level(level.level), name: level.name });
  return (
    <fieldset className={classes.level} aria-label={name}>
      <div>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {level.description ? (
          <Text size="xs" c="dimmed" mt={2}>
            {level.description}
          </Text>
        ) : null}
      </div>
      <Stack gap="xs" ref={fields}>
        {behaviours.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are controlled, their place is their name
          <Group key={at} gap={6} wrap="nowrap" align="flex-start">
            <Textarea
              flex={1}
              autosize
              minRows={1}
              maxLength={2000}
              aria-label={t("competency.behaviour_of", { number: at + 1, level: name })}
              onKeyDown={(event) => onKeyDown(event, at)}
              {...form.getInputProps(`${path}.${at}`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("competency.remove_behaviour", { number: at + 1, level: name })}
              onClick={() => form.removeListItem(path, at)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: "flex-start" }}
          onClick={() => add(behaviours.length)}
          aria-label={t("competency.add_behaviour_to", { level: name })}
        >
          {t("competency.add_behaviour")}
        </Button>
      </Stack>
    </fieldset>
  );
}

interface IndicatorFieldsProps {
  form: UseFormReturnType<CompetencyValues>;
  levels: readonly ScaleLevel[];
}

export function IndicatorFields({ form, levels }: IndicatorFieldsProps) {
  return (
    <div>
      {levels.map((level, place) => (
        <LevelFields key={level.level} form={form} level={level} place={place} />
      ))}
    </div>
  );
}

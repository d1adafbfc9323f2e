// SPDX-License-Identifier: Apache-2.0
// The levels of a criterion: points, and what is seen at so many.
import { ActionIcon, Button, Group, NumberInput, Stack, Textarea } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import classes from "./course.module.css";
import { Faults } from "./faults";

type Level = components["schemas"]["RubricLevel"];

interface CriterionLevelsProps {
  levels: readonly Level[];
  pointer: string;
  onChange: (levels: Level[]) => void;
}

export function CriterionLevels({ levels, pointer, onChange }: CriterionLevelsProps) {
  const { t } = useTranslation();
  const next = (levels.at(-1)?.points ?? -1) + 1;
  return (
    <Stack gap="xs">
      {levels.map((level, at) => (
        // Levels have no names; they stay in their order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Group key={at} gap="xs" wrap="nowrap" align="flex-start">
          <NumberInput
            aria-label={t("course.points_of_level", { number: at + 1 })}
            w={84}
            min={0}
            max={1000}
            value={level.points}
            onChange={(points) => onChange(levels.with(at, { ...level, points: Number(points) || 0 }))}
          />
          <Textarea
            autosize
            minRows={1}
            className={classes.name}
            aria-label={t("course.text_of_level", { number: at + 1 })}
            placeholder={t("course.level_placeholder")}
            maxLength={1000}
            value={level.text}
            onChange={(event) => onChange(levels.with(at, { ...level, text: event.currentTarget.value }))}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={t("course.remove_level", { number: at + 1 })}
            onClick={() => onChange(levels.toSpliced(at, 1))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Faults pointer={pointer} />
      <Group>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={12} aria-hidden />}
          onClick={() => onChange([...levels, { points: next, text: "" }])}
        >
          {t("course.add_level")}
        </Button>
      </Group>
    </Stack>
  );
}

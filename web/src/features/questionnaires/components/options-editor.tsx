// SPDX-License-Identifier: Apache-2.0
// The options of a question, the rows of a matrix, the themes of a questionnaire: words, order, and which option excludes the others.
import { ActionIcon, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { freeKey, textIn, type Wordings } from "../content";
import { useEditing } from "./editing";
import classes from "./questionnaire.module.css";
import { WordingField } from "./wording-field";

export interface Line {
  key: string;
  label: Wordings;
  is_exclusive?: boolean;
}

interface OptionsEditorProps {
  title: string;
  /** Of one: "Option". */
  name: string;
  stem: "option" | "row" | "factor";
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
  mayExclude?: boolean;
}

export function OptionsEditor({ title, name, stem, lines, onChange, mayExclude = false }: OptionsEditorProps) {
  const { t } = useTranslation();
  const { main, mayRestructure } = useEditing();
  const move = (at: number, by: number) => {
    const line = lines[at];
    if (line) onChange(lines.toSpliced(at, 1).toSpliced(at + by, 0, line));
  };
  const add = () => {
    const key = freeKey(
      stem,
      lines.map((line) => line.key),
    );
    onChange([...lines, { key, label: [], ...(stem === "option" && { is_exclusive: false }) }]);
  };
  const wordsOf = (line: Line, at: number) => textIn(line.label, main) || `${name} ${at + 1}`;
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text size="sm" fw={560}>
        {title}
      </Text>
      {lines.map((line, at) => (
        <div key={line.key} className={classes.option}>
          <div className={classes.words}>
            <WordingField
              label={`${name} ${at + 1}`}
              value={line.label}
              onChange={(label) => onChange(lines.with(at, { ...line, label }))}
            />
            {mayExclude ? (
              <Checkbox
                mt={6}
                size="xs"
                disabled={!mayRestructure}
                label={t("questionnaire.is_exclusive")}
                checked={line.is_exclusive ?? false}
                onChange={(event) => onChange(lines.with(at, { ...line, is_exclusive: event.currentTarget.checked }))}
              />
            ) : null}
          </div>
          {mayRestructure ? (
            <Group gap={2} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                disabled={at === 0}
                aria-label={t("questionnaire.move_up", { name: wordsOf(line, at) })}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                disabled={at === lines.length - 1}
                aria-label={t("questionnaire.move_down", { name: wordsOf(line, at) })}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t("questionnaire.remove", { name: wordsOf(line, at) })}
                onClick={() => onChange(lines.toSpliced(at, 1))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ) : null}
        </div>
      ))}
      {mayRestructure ? (
        <Group>
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t(`questionnaire.add_${stem}`)}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

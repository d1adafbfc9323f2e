// SPDX-License-Identifier: Apache-2.0
// One card as its author writes it.
import {
  ActionIcon,
  Button,
  Group,
  Paper,
  Radio,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CompetencySelect } from "@/ui/competency-select";
import type { EditForm } from "@/ui/use-edit-form";
import type { DeckValues } from "../deck-values";

interface CardFieldsProps {
  edit: EditForm<DeckValues>;
  place: number;
}

function Options({ edit, place }: CardFieldsProps) {
  const { t } = useTranslation();
  const { form } = edit;
  const card = form.getValues().cards[place];
  if (!card) return null;
  const remove = (option: number) => {
    form.removeListItem(`cards.${place}.options`, option);
    if (card.right_option !== null && Number(card.right_option) >= option)
      form.setFieldValue(`cards.${place}.right_option`, null);
  };
  return (
    <Radio.Group
      label={t("practice_card.options")}
      description={t("practice_card.options_text")}
      {...form.getInputProps(`cards.${place}.right_option`)}
    >
      <Stack gap="xs" mt="xs">
        {card.options.map((_, option) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
          <Group key={option} gap="xs" wrap="nowrap">
            <Radio value={String(option)} aria-label={t("practice_card.is_right", { number: option + 1 })} />
            <TextInput
              flex={1}
              maxLength={300}
              aria-label={t("practice_card.option", { number: option + 1 })}
              {...form.getInputProps(`cards.${place}.options.${option}`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("practice_card.remove_option", { number: option + 1 })}
              onClick={() => remove(option)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {card.options.length < 8 ? (
          <Group>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => form.insertListItem(`cards.${place}.options`, "")}
            >
              {t("practice_card.add_option")}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Radio.Group>
  );
}

function Moves({ edit, place }: CardFieldsProps) {
  const { t } = useTranslation();
  const { form } = edit;
  const last = form.getValues().cards.length - 1;
  const number = place + 1;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={place === 0}
        aria-label={t("practice_card.up", { number })}
        onClick={() => form.reorderListItem("cards", { from: place, to: place - 1 })}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={place === last}
        aria-label={t("practice_card.down", { number })}
        onClick={() => form.reorderListItem("cards", { from: place, to: place + 1 })}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("practice_card.remove", { number })}
        onClick={() => form.removeListItem("cards", place)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

export function CardFields({ edit, place }: CardFieldsProps) {
  const { t } = useTranslation();
  const { form } = edit;
  const card = form.getValues().cards[place];
  if (!card) return null;
  return (
    <Paper withBorder p="md" component="fieldset" aria-label={t("practice_card.number", { number: place + 1 })}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Text component="h3" fw={560} size="sm">
            {t("practice_card.number", { number: place + 1 })}
          </Text>
          <Moves edit={edit} place={place} />
        </Group>
        <SegmentedControl
          data={(["card", "choice"] as const).map((kind) => ({ value: kind, label: t(`practice_card_kind.${kind}`) }))}
          {...form.getInputProps(`cards.${place}.kind`)}
        />
        <Textarea
          label={t("practice_card.front")}
          required
          autosize
          maxLength={1000}
          {...form.getInputProps(`cards.${place}.front`)}
        />
        {card.kind === "choice" ? <Options edit={edit} place={place} /> : null}
        <Textarea
          label={t(card.kind === "choice" ? "practice_card.why" : "practice_card.back")}
          required={card.kind === "card"}
          autosize
          maxLength={2000}
          {...form.getInputProps(`cards.${place}.back`)}
        />
        <CompetencySelect
          label={t("practice_card.competency")}
          clearable
          {...form.getInputProps(`cards.${place}.competency_id`)}
        />
      </Stack>
    </Paper>
  );
}

// SPDX-License-Identifier: Apache-2.0
// A list of small parts of a question: each with a way to remove it, and one more below.
import { ActionIcon, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { replaced } from "../question-content";

interface ListEditorProps<Item> {
  label: string;
  items: readonly Item[];
  add: string;
  fresh: () => Item;
  error?: ReactNode;
  onChange: (items: Item[]) => void;
  children: (item: Item, change: (item: Item) => void, at: number) => ReactNode;
}

export function ListEditor<Item>({ label, items, add, fresh, error, onChange, children }: ListEditorProps<Item>) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text size="sm" fw={560}>
        {label}
      </Text>
      {items.map((item, at) => (
        // Parts are told by their place: they have no other name that stays.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Group key={at} align="flex-start" wrap="nowrap" gap="xs">
          <div style={{ flex: 1, minWidth: 0 }}>
            {children(item, (changed) => onChange(replaced(items, at, changed)), at)}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("quiz_bank.remove_part", { label, number: at + 1 })}
            onClick={() => onChange(replaced(items, at, null))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {error ? (
        <Text size="sm" c="red">
          {error}
        </Text>
      ) : null}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        style={{ alignSelf: "flex-start" }}
        onClick={() => onChange([...items, fresh()])}
      >
        {add}
      </Button>
    </Stack>
  );
}

// SPDX-License-Identifier: Apache-2.0
// The list of keyboard shortcuts, and the switch that turns them off.
import { Group, Kbd, Modal, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ShortcutSwitch } from "@/ui/shortcut-switch";
import type { Shortcut } from "./shortcuts";

function Keys({ letters }: { letters: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      {letters.map((letter, index) => (
        <span key={`${letter} ${index === 0 ? "first" : "second"}`}>
          {index > 0 ? (
            <Text span size="xs" c="dimmed" mr={6}>
              {t("shortcuts.then")}
            </Text>
          ) : null}
          <Kbd>{letter}</Kbd>
        </span>
      ))}
    </Group>
  );
}

export default function ShortcutList({ shortcuts, onClose }: { shortcuts: readonly Shortcut[]; onClose: () => void }) {
  const { t } = useTranslation();
  const rows = [
    ...shortcuts.map(({ letter, place }) => ({ letters: ["g", letter], leads: t(`place.${place.label}`) })),
    { letters: ["/"], leads: t("shortcuts.search") },
    { letters: ["?"], leads: t("shortcuts.this") },
  ];
  return (
    <Modal opened onClose={onClose} title={t("shortcuts.title")}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t("shortcuts.text")}
        </Text>
        <Table verticalSpacing={6} aria-label={t("shortcuts.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("shortcuts.key")}</Table.Th>
              <Table.Th>{t("shortcuts.goes")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ letters, leads }) => (
              <Table.Tr key={letters.join(" ")}>
                <Table.Td>
                  <Keys letters={letters} />
                </Table.Td>
                <Table.Td>{leads}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <ShortcutSwitch />
      </Stack>
    </Modal>
  );
}

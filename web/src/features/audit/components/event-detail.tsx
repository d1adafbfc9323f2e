// SPDX-License-Identifier: Apache-2.0
// What an event keeps beside its kind, as name and value: what changed, from what, to what.
import { Button, Code, Modal, Table } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { eventText } from "../words";

type EventLine = components["schemas"]["EventLine"];

/** { changes: { name: ["A", "B"] } } as [["changes.name", "A → B"]]. */
export function flattened(detail: unknown, path = ""): [string, string][] {
  if (Array.isArray(detail) && detail.every((one) => typeof one !== "object" || one === null)) {
    return [[path, detail.map(String).join(path.startsWith("changes.") ? " → " : ", ") || "–"]];
  }
  if (typeof detail !== "object" || detail === null) return [[path, String(detail)]];
  return Object.entries(detail).flatMap(([name, value]) => flattened(value, path ? `${path}.${name}` : name));
}

export function EventDetail({ event }: { event: EventLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, { open, close }] = useDisclosure(false);
  const rows = flattened(event.detail);
  if (rows.length === 0) return null;
  const title = eventText(t, event.kind);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        onClick={open}
        aria-label={t("audit.details_of", { what: title, when: format.instant(event.at) })}
      >
        {t("audit.details")}
      </Button>
      <Modal opened={opened} onClose={close} size="lg" title={title}>
        <Table aria-label={t("audit.details")}>
          <Table.Tbody>
            {rows.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" w="35%" style={{ verticalAlign: "top" }}>
                  <Code>{name}</Code>
                </Table.Th>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}

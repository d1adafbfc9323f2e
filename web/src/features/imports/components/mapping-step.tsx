// SPDX-License-Identifier: Apache-2.0
// Says for each column of ours which column of the file it is. What was chosen for a file of this shape is remembered.
import { Button, Group, Select, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Section } from "@/ui/section";

type Import = components["schemas"]["Import"];

interface MappingStepProps {
  file: Import;
  onMapped: () => void;
  onRestart: () => void;
}

export function MappingStep({ file, onMapped, onRestart }: MappingStepProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(file.columns.map((column) => [column.name, column.file_column])),
  );
  const map = api.useMutation("put", "/api/v1/imports/{import_id}/mapping", {
    meta: { refreshes: ["/api/v1/imports"] },
    onSuccess: onMapped,
  });
  const missing = file.columns.filter((column) => column.required && !chosen[column.name]);
  const send = () =>
    map.mutate({
      params: { path: { import_id: file.id } },
      body: { columns: file.columns.map(({ name }) => ({ name, file_column: chosen[name] ?? null })) },
    });
  return (
    <Section title={t("import.step_mapping")} description={t("import.mapping_text")}>
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label={t("import.step_mapping")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("import.our_column")}</Table.Th>
              <Table.Th>{t("import.file_column")}</Table.Th>
              <Table.Th>{t("import.examples")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.columns.map((column) => (
              <Table.Tr key={column.name}>
                <Table.Td>
                  <Text size="sm" fw={column.required ? 600 : 400}>
                    {column.name}
                  </Text>
                  {column.required ? (
                    <Text size="xs" c="dimmed">
                      {t("import.required")}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    searchable
                    clearable
                    aria-label={t("import.column_for", { name: column.name })}
                    placeholder={t("import.left_out")}
                    data={file.file_columns}
                    value={chosen[column.name] ?? null}
                    onChange={(value) => setChosen((now) => ({ ...now, [column.name]: value }))}
                    error={column.required && !chosen[column.name]}
                  />
                </Table.Td>
                <Table.Td>
                  <Text size="xs" c="dimmed" truncate maw={260}>
                    {column.examples.join(", ")}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group mt="md">
        <Button onClick={send} loading={map.isPending} disabled={missing.length > 0}>
          {t("import.preview")}
        </Button>
        <Button variant="default" onClick={onRestart}>
          {t("import.other_file")}
        </Button>
        {missing.length > 0 ? (
          <Text size="sm" c="var(--warm-ink)">
            {t("import.missing", { columns: missing.map((column) => column.name).join(", ") })}
          </Text>
        ) : null}
      </Group>
    </Section>
  );
}

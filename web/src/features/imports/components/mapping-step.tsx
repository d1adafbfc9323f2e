// SPDX-License-Identifier: Apache-2.0
// Says for each column of ours which column of the file it is. What was chosen for a file of this shape is remembered.
import { Button, Group, Select, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { Section } from "@/ui/section";
import { useColumnLabel } from "../use-column-label";

type Import = components["schemas"]["Import"];

interface MappingStepProps {
  file: Import;
  onMapped: () => void;
  onRestart: () => void;
}

export function MappingStep({ file, onMapped, onRestart }: MappingStepProps) {
  const { t } = useTranslation();
  const columnLabel = useColumnLabel();
  const [chosen, setChosen] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(file.columns.map((column) => [column.name, column.file_column])),
  );
  const map = api.useMutation("put", "/api/v1/imports/{import_id}/mapping");
  const missing = file.columns.filter((column) => column.required && !chosen[column.name]);
  const mapping = (choice: typeof chosen) => ({
    params: { path: { import_id: file.id } },
    body: { columns: file.columns.map(({ name }) => ({ name, file_column: choice[name] ?? null })) },
  });
  // Each choice is told to the server, which answers with what stands in that column of the file.
  const choose = (name: string, fileColumn: string | null) => {
    const choice = { ...chosen, [name]: fileColumn };
    setChosen(choice);
    map.mutate(mapping(choice));
  };
  const send = () => map.mutate(mapping(chosen), { onSuccess: onMapped });
  const columns: Column<Import["columns"][number]>[] = [
    {
      key: "ours",
      header: t("import.our_column"),
      cell: (column) => (
        <>
          <Text size="sm" fw={column.required ? 600 : 400}>
            {columnLabel(column.name)}
          </Text>
          {column.required ? (
            <Text size="xs" c="dimmed">
              {t("import.required")}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: "file",
      header: t("import.file_column"),
      cell: (column) => (
        <Select
          size="xs"
          searchable
          clearable
          aria-label={t("import.column_for", { name: columnLabel(column.name) })}
          placeholder={t("import.left_out")}
          data={file.file_columns}
          value={chosen[column.name] ?? null}
          onChange={(value) => choose(column.name, value)}
          error={column.required && !chosen[column.name]}
        />
      ),
    },
    {
      key: "examples",
      header: t("import.examples"),
      cell: (column) => (
        <Text size="xs" c="dimmed" truncate maw={260}>
          {(column.file_column === chosen[column.name] && column.examples.filter(Boolean).join(", ")) || "–"}
        </Text>
      ),
    },
  ];
  return (
    <Section flush title={t("import.step_mapping")} description={t("import.mapping_text")}>
      <DataTable
        label={t("import.step_mapping")}
        columns={columns}
        rows={file.columns}
        rowKey={(column) => column.name}
        minimumWidth={560}
      />
      <Group px="lg" py="md">
        <Button onClick={send} loading={map.isPending} disabled={missing.length > 0}>
          {t("import.preview")}
        </Button>
        <Button variant="default" onClick={onRestart}>
          {t("import.other_file")}
        </Button>
        {missing.length > 0 ? (
          <Text size="sm" c="var(--warm-ink)">
            {t("import.missing", { columns: missing.map((column) => columnLabel(column.name)).join(", ") })}
          </Text>
        ) : null}
      </Group>
    </Section>
  );
}

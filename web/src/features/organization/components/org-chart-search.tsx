// SPDX-License-Identifier: Apache-2.0
// Finds a person or a unit by letters of the name and opens the chart down to them.
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";

interface OrgChartSearchProps {
  onFound: (found: { person: string } | { unit: string }) => void;
}

export function OrgChartSearch({ onFound }: OrgChartSearchProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [words] = useDebouncedValue(text.trim(), 150);
  const found = api.useQuery(
    "get",
    "/api/v1/search",
    { params: { query: { words, limit: 10 } } },
    { enabled: words !== "", placeholderData: keepPreviousData },
  );
  const { people = [], units = [] } = words ? (found.data ?? {}) : {};
  const groups = [
    {
      group: t("palette.people"),
      items: people.map((one) => ({
        value: `person ${one.id}`,
        label: [one.name, one.job_title, one.unit_name].filter(Boolean).join(", "),
      })),
    },
    {
      group: t("palette.units"),
      items: units.map((one) => ({
        value: `unit ${one.id}`,
        label: [one.name, one.parent_name].filter(Boolean).join(", "),
      })),
    },
  ];
  return (
    <Select
      flex="1 1 260px"
      aria-label={t("org_chart.search")}
      placeholder={t("org_chart.search")}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={null}
      searchable
      value={null}
      searchValue={text}
      onSearchChange={setText}
      data={groups.filter((group) => group.items.length > 0)}
      filter={({ options }) => options}
      nothingFoundMessage={words ? (found.isFetching ? t("state.loading") : t("palette.nothing")) : undefined}
      onChange={(chosen) => {
        const [kind, id] = (chosen ?? "").split(" ");
        if (!id) return;
        setText("");
        onFound(kind === "person" ? { person: id } : { unit: id });
      }}
    />
  );
}

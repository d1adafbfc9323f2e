// SPDX-License-Identifier: Apache-2.0
// Of whom the results are: everybody, a unit of the tree, or people of one job or time of service.
import { type ComboboxItem, type ComboboxItemGroup, Select } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type ResultGroup, type Results, useResultsAddress, useResultWords } from "../use-results";

const indent = "\u2003";

function depths(groups: readonly ResultGroup[]): Map<string, number> {
  const known = new Map<string, number>();
  for (const group of groups) known.set(group.id, group.parent_id ? (known.get(group.parent_id) ?? -1) + 1 : 0);
  return known;
}

function useChoices(groups: readonly ResultGroup[]): ComboboxItemGroup<ComboboxItem>[] {
  const { t } = useTranslation();
  const words = useResultWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, which t does as well.
  return useMemo(() => {
    const depth = depths(groups);
    const choice = (group: ResultGroup) => ({
      value: group.id,
      label:
        indent.repeat(Math.max(0, (depth.get(group.id) ?? 0) - 1)) +
        (group.hidden_because ? t("results.hidden_group", { group: words.group(group) }) : words.group(group)),
    });
    const of = (...kinds: ResultGroup["kind"][]) => groups.filter((group) => kinds.includes(group.kind)).map(choice);
    return [
      { group: t("results_kind.everybody"), items: of("everybody") },
      { group: t("results_kind.unit"), items: of("unit", "unit_alone") },
      { group: t("results_kind.job"), items: of("job") },
      { group: t("results_kind.tenure"), items: of("tenure") },
    ].filter(({ items }) => items.length > 0);
  }, [groups, t]);
}

export function GroupPicker({ results }: { results: Results }) {
  const { t } = useTranslation();
  const { change } = useResultsAddress();
  const choices = useChoices(results.groups);
  if (results.groups.length < 2) return null;
  return (
    <Select
      label={t("results.of_whom")}
      maw={420}
      searchable
      limit={200}
      maxDropdownHeight={420}
      allowDeselect={false}
      nothingFoundMessage={t("results.no_group")}
      data={choices}
      value={results.group.id}
      onChange={(group) => change({ group: group ?? undefined })}
    />
  );
}

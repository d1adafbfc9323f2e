// SPDX-License-Identifier: Apache-2.0
// Chooses a unit by letters of its name or of the units above it, which stand below each choice.
import { type ComboboxItem, Select, type SelectProps, Text } from "@mantine/core";
import { useMemo } from "react";
import { api } from "@/api/client";
import { allNodes, type UnitNode, unitTree } from "@/lib/unit-tree";

interface UnitSelectProps extends Omit<SelectProps, "data"> {
  /** Neither this unit nor one below it can be chosen. */
  outside?: string | undefined;
}

function Choice({ node }: { node: UnitNode }) {
  const above = node.path.slice(0, -node.unit.name.length).replace(/ › $/, "");
  return (
    <div>
      <Text size="sm">{node.unit.name}</Text>
      {above ? (
        <Text size="xs" c="dimmed">
          {above}
        </Text>
      ) : null}
    </div>
  );
}

export function UnitSelect({ outside, value, ...select }: UnitSelectProps) {
  const units = api.useQuery("get", "/api/v1/units").data?.items;
  const nodes = useMemo(() => allNodes(unitTree(units ?? [])), [units]);
  const byId = new Map(nodes.map((node) => [node.unit.id, node]));
  const inside = new Set(allNodes(nodes.filter((node) => node.unit.id === outside)).map((node) => node.unit.id));
  const choices = nodes
    .filter((node) => !inside.has(node.unit.id))
    .map(({ unit }) => ({ value: unit.id, label: unit.name }));
  return (
    <Select
      {...select}
      value={value || null}
      searchable
      limit={100}
      data={choices}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        const pathOf = ({ value }: ComboboxItem) => byId.get(value)?.path.toLowerCase() ?? "";
        return (options as ComboboxItem[]).filter((option) => pathOf(option).includes(wanted));
      }}
      renderOption={({ option }) => {
        const node = byId.get(option.value);
        return node ? <Choice node={node} /> : option.label;
      }}
    />
  );
}

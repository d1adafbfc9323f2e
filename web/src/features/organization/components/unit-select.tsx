// SPDX-License-Identifier: Apache-2.0
// Chooses a unit by the letters of its name or of the units above it.
import { Select, type SelectProps } from "@mantine/core";
import { api } from "@/api/client";
import { allNodes, unitTree } from "../unit-tree";

interface UnitSelectProps extends Omit<SelectProps, "data"> {
  /** Neither this unit nor one below it can be chosen. */
  outside?: string | undefined;
}

export function UnitSelect({ outside, ...select }: UnitSelectProps) {
  const units = api.useQuery("get", "/api/v1/units");
  const nodes = allNodes(unitTree(units.data?.items ?? []));
  const inside = new Set(allNodes(nodes.filter((node) => node.unit.id === outside)).map((node) => node.unit.id));
  const choices = nodes
    .filter((node) => !inside.has(node.unit.id))
    .map((node) => ({ value: node.unit.id, label: node.path }));
  return <Select {...select} searchable limit={100} data={choices} />;
}

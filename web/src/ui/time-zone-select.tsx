// SPDX-License-Identifier: Apache-2.0
// Chooses a time zone by letters of its name; one that this browser does not know stays while it is chosen.
import { Select, type SelectProps } from "@mantine/core";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

export function TimeZoneSelect(select: Omit<SelectProps, "data">) {
  const { value } = select;
  const data = value && !zones.includes(value) ? [value, ...zones] : zones;
  return <Select {...select} searchable limit={60} data={data} />;
}

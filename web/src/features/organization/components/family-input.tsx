// SPDX-License-Identifier: Apache-2.0
// A job's family: one that other jobs are in already, or a new one.
import { Autocomplete, type AutocompleteProps } from "@mantine/core";
import { api } from "@/api/client";

export function FamilyInput(input: Omit<AutocompleteProps, "data">) {
  const jobs = api.useQuery("get", "/api/v1/jobs", { params: { query: { limit: 200 } } });
  const families = new Set((jobs.data?.items ?? []).map((job) => job.family).filter(Boolean));
  return <Autocomplete {...input} maxLength={200} limit={30} data={[...families].sort()} />;
}

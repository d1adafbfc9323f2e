// SPDX-License-Identifier: Apache-2.0
// Narrows the list of people; what is chosen stands in the address.
import { Group, Switch, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { JobSelect } from "./job-select";
import { UnitSelect } from "./unit-select";

const route = getRouteApi("/signed-in/people");

export function PeopleFilters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.search ?? "");
  const job = api.useQuery(
    "get",
    "/api/v1/jobs/{job_id}",
    { params: { path: { job_id: search.job ?? "" } } },
    { enabled: search.job !== undefined },
  );
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const find = useDebouncedCallback((value: string) => change({ search: value.trim() || undefined }), 200);
  return (
    <Group gap="sm" p="md">
      <TextInput
        flex="1 1 220px"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
        placeholder={t("people.search")}
        aria-label={t("people.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
      <UnitSelect
        flex="0 1 220px"
        clearable
        aria-label={t("people.unit")}
        placeholder={t("people.any_unit")}
        value={search.unit ?? null}
        onChange={(unit) => change({ unit: unit ?? undefined })}
      />
      <JobSelect
        flex="0 1 220px"
        clearable
        aria-label={t("people.job")}
        placeholder={t("people.any_job")}
        chosen={search.job && job.data ? { value: search.job, label: job.data.shown.title } : null}
        value={search.job ?? null}
        onChange={(jobId) => change({ job: jobId ?? undefined })}
      />
      <Switch
        label={t("people.leavers")}
        checked={search.leavers ?? false}
        onChange={(event) => change({ leavers: event.currentTarget.checked || undefined })}
      />
    </Group>
  );
}

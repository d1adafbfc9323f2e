// SPDX-License-Identifier: Apache-2.0
// Narrows the list of people; what is chosen stands in the address.
import { Group, Switch } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { JobSelect } from "@/ui/job-select";
import { SearchInput } from "@/ui/search-input";
import { UnitSelect } from "@/ui/unit-select";

const route = getRouteApi("/signed-in/people");

export function PeopleFilters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const job = api.useQuery(
    "get",
    "/api/v1/jobs/{job_id}",
    { params: { path: { job_id: search.job ?? "" } } },
    { enabled: search.job !== undefined },
  );
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  return (
    <Group gap="sm" p="md">
      <SearchInput
        flex="1 1 220px"
        label={t("people.search")}
        search={search.search}
        onSearch={(wanted) => change({ search: wanted })}
      />
      <UnitSelect
        flex={{ base: "1 1 100%", xs: "0 1 220px" }}
        clearable
        aria-label={t("people.unit")}
        placeholder={t("people.any_unit")}
        value={search.unit ?? null}
        onChange={(unit) => change({ unit: unit ?? undefined })}
      />
      <JobSelect
        flex={{ base: "1 1 100%", xs: "0 1 220px" }}
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

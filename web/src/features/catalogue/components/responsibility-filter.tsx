// SPDX-License-Identifier: Apache-2.0
// Narrows the catalogue down to what serves one responsibility: of the own job, unless another is chosen.
import { Select, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { JobSelect } from "@/ui/job-select";

interface Chosen {
  job: string | undefined;
  responsibility: string | undefined;
}

export function ResponsibilityFilter({ job, responsibility, onChange }: Chosen & { onChange: (now: Chosen) => void }) {
  const { t } = useTranslation();
  const [jobId, setJobId] = useState(job ?? null);
  const read = api.useQuery(
    "get",
    "/api/v1/jobs/{job_id}",
    { params: { path: { job_id: jobId ?? "" } } },
    { enabled: jobId !== null },
  ).data;
  const choices = jobId === null ? [] : (read?.responsibilities ?? []);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} px="md" pb="sm">
      <JobSelect
        label={t("offering.job")}
        clearable
        value={jobId}
        chosen={jobId !== null && read ? { value: jobId, label: read.shown.title } : null}
        onChange={(id) => {
          setJobId(id);
          onChange({ job: undefined, responsibility: undefined });
        }}
      />
      <Select
        label={t("offering.responsibility")}
        clearable
        searchable
        disabled={jobId === null}
        data={choices.map(({ id, title }) => ({ value: id, label: title }))}
        value={responsibility ?? null}
        onChange={(id) =>
          onChange({ job: id === null ? undefined : (jobId ?? undefined), responsibility: id ?? undefined })
        }
      />
    </SimpleGrid>
  );
}

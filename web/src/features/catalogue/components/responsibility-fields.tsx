// SPDX-License-Identifier: Apache-2.0
// The responsibilities that an offering serves: of a job that is chosen first.
import { Select, SimpleGrid } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Chosen } from "@/ui/chosen";
import { JobSelect } from "@/ui/job-select";
import type { OfferingValues } from "../offering-values";

export function ResponsibilityFields({ form }: { form: UseFormReturnType<OfferingValues> }) {
  const { t } = useTranslation();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = api.useQuery(
    "get",
    "/api/v1/jobs/{job_id}",
    { params: { path: { job_id: jobId ?? "" } } },
    { enabled: jobId !== null },
  );
  const chosen = form.values.responsibility_ids;
  const choices = (jobId === null ? [] : (job.data?.responsibilities ?? []))
    .filter(({ id }) => !chosen.some((one) => one.id === id))
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <JobSelect label={t("offering.job")} clearable value={jobId} onChange={(id) => setJobId(id)} />
        <Select
          label={t("offering.responsibility")}
          disabled={jobId === null}
          data={choices}
          value={null}
          onChange={(id, option) => {
            if (id && option) form.setFieldValue("responsibility_ids", [...chosen, { id, title: option.label }]);
          }}
        />
      </SimpleGrid>
      <Chosen
        label={t("offering.responsibilities")}
        chosen={chosen.map(({ id, title }) => ({ id, name: title }))}
        onRemove={(gone) =>
          form.setFieldValue(
            "responsibility_ids",
            chosen.filter(({ id }) => id !== gone),
          )
        }
        error={form.errors.responsibility_ids}
      />
    </div>
  );
}

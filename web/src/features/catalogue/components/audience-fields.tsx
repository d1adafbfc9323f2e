// SPDX-License-Identifier: Apache-2.0
// For whom an offering is, and what comes before it.
import { NumberInput, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Chosen } from "@/ui/chosen";
import { JobsSelect, UnitsSelect } from "@/ui/many-select";
import { SearchSelect, useSelectSearch } from "@/ui/search-select";
import type { OfferingValues } from "../offering-values";

interface FieldsProps {
  form: UseFormReturnType<OfferingValues>;
  /** The offering itself, which cannot come before itself. */
  offeringId: string | null;
}

function PrerequisiteSelect({
  offeringId,
  onChoose,
}: Pick<FieldsProps, "offeringId"> & {
  onChoose: (one: { id: string; title: string }) => void;
}) {
  const { t } = useTranslation();
  const search = useSelectSearch();
  const offerings = api.useQuery(
    "get",
    "/api/v1/offerings",
    { params: { query: { limit: 30, ...(search.search && { words: search.search }) } } },
    { placeholderData: keepPreviousData },
  );
  const choices = (offerings.data?.items ?? [])
    .filter(({ id }) => id !== offeringId)
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <SearchSelect
      label={t("offering.prerequisites")}
      description={t("offering.prerequisites_text")}
      value={null}
      search={search}
      choices={choices}
      loading={offerings.isFetching}
      onChange={(id, option) => id && option && onChoose({ id, title: option.label })}
    />
  );
}

export function AudienceFields({ form, offeringId }: FieldsProps) {
  const { t } = useTranslation();
  // The field is a new one after each choice: empty, and ready for the next.
  const [round, setRound] = useState(0);
  const { prerequisite_ids } = form.values;
  return (
    <Stack>
      <UnitsSelect
        label={t("offering.units")}
        description={t("offering.units_text")}
        value={form.values.unit_ids}
        error={form.errors.unit_ids}
        onChange={(value) => form.setFieldValue("unit_ids", value)}
      />
      <JobsSelect
        label={t("offering.jobs")}
        description={t("offering.jobs_text")}
        value={form.values.job_ids}
        error={form.errors.job_ids}
        onChange={(value) => form.setFieldValue("job_ids", value)}
      />
      <NumberInput
        label={t("offering.least_months")}
        min={0}
        max={600}
        maw={260}
        {...form.getInputProps("least_months")}
      />
      <div>
        <PrerequisiteSelect
          key={round}
          offeringId={offeringId}
          onChoose={(one) => {
            setRound(round + 1);
            if (!prerequisite_ids.some(({ id }) => id === one.id))
              form.setFieldValue("prerequisite_ids", [...prerequisite_ids, one]);
          }}
        />
        <Chosen
          label={t("offering.prerequisites")}
          chosen={prerequisite_ids.map(({ id, title }) => ({ id, name: title }))}
          onRemove={(gone) =>
            form.setFieldValue(
              "prerequisite_ids",
              prerequisite_ids.filter(({ id }) => id !== gone),
            )
          }
          error={form.errors.prerequisite_ids}
        />
      </div>
    </Stack>
  );
}

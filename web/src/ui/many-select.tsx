// SPDX-License-Identifier: Apache-2.0
// Chooses several units or jobs: each stands below as chosen until it is taken away again, as people-select.tsx does it.
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ChosenJob } from "./audience-values";
import { Chosen } from "./chosen";
import { JobSelect } from "./job-select";
import { UnitSelect } from "./unit-select";

interface ManySelectProps<Value> {
  label: string;
  description: string;
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  error?: ReactNode;
}

export function UnitsSelect({ label, description, value, onChange, error }: ManySelectProps<string>) {
  const { t } = useTranslation();
  // The field is a new one after each choice: empty, and ready for the next.
  const [round, setRound] = useState(0);
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const add = (id: string) => {
    setRound(round + 1);
    if (!value.includes(id)) onChange([...value, id]);
  };
  return (
    <div>
      <UnitSelect
        key={round}
        label={label}
        description={description}
        placeholder={t("campaign.add_unit")}
        value={null}
        onChange={(id) => id && add(id)}
      />
      <Chosen
        label={label}
        chosen={value.map((id) => ({ id, name: units.find((unit) => unit.id === id)?.name ?? "…" }))}
        onRemove={(id) => onChange(value.filter((one) => one !== id))}
        error={error}
      />
    </div>
  );
}

export function JobsSelect({ label, description, value, onChange, error }: ManySelectProps<ChosenJob>) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const add = (id: string, title: string) => {
    setRound(round + 1);
    if (!value.some((job) => job.id === id)) onChange([...value, { id, title }]);
  };
  return (
    <div>
      <JobSelect
        key={round}
        label={label}
        description={description}
        placeholder={t("campaign.add_job")}
        value={null}
        onChange={(id, option) => id && option && add(id, option.label)}
      />
      <Chosen
        label={label}
        chosen={value.map(({ id, title }) => ({ id, name: title }))}
        onRemove={(id) => onChange(value.filter((job) => job.id !== id))}
        error={error}
      />
    </div>
  );
}

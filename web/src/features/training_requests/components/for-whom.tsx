// SPDX-License-Identifier: Apache-2.0
// For a manager: whether the training asked for is one's own, or for one of one's people.
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Section } from "@/ui/section";

interface ForWhomProps {
  managerId: string;
  /** Whom the address names already, who need not report to the manager directly. */
  other: { id: string; name: string } | null;
  value: string;
  onChange: (personId: string) => void;
}

export function ForWhom({ managerId, other, value, onChange }: ForWhomProps) {
  const { t } = useTranslation();
  const team = api.useQuery("get", "/api/v1/people/{person_id}/team", { params: { path: { person_id: managerId } } });
  const reports = (team.data?.items ?? []).map(({ person_id, name }) => ({ value: person_id, label: name }));
  const isAmong = other === null || other.id === managerId || reports.some((one) => one.value === other.id);
  return (
    <Section title={t("request.for_whom")}>
      <Select
        label={t("request.for_whom_label")}
        description={t("request.for_whom_text")}
        searchable
        allowDeselect={false}
        maw={420}
        data={[
          { value: managerId, label: t("request.for_me") },
          ...(isAmong ? [] : [{ value: other.id, label: other.name }]),
          ...reports,
        ]}
        value={value}
        onChange={(id) => id && onChange(id)}
      />
    </Section>
  );
}

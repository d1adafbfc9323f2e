// SPDX-License-Identifier: Apache-2.0
// The versions of a questionnaire, the newest first, each at its own address.
import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";

type Line = components["schemas"]["QuestionnaireVersionLine"];

const colors = { draft: "gray", in_force: "leaf", retired: "gray" };

export function QuestionnaireStateBadge({ state }: { state: Line["state"] }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`questionnaire_state.${state}`)}
    </Badge>
  );
}

export function Versions({ versions }: { versions: readonly Line[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Line>[] = [
    {
      key: "number",
      header: t("questionnaire.version"),
      cell: ({ id, number }) => (
        <TextLink to="/questionnaires/$versionId" params={{ versionId: id }} search={{ show: "questions" }}>
          {t("questionnaire.version_number", { number })}
        </TextLink>
      ),
    },
    { key: "state", header: t("questionnaire.state"), cell: ({ state }) => <QuestionnaireStateBadge state={state} /> },
    {
      key: "changed",
      header: t("questionnaire.changed"),
      cell: ({ changed_at, changed_by }) => (
        <Text size="sm">{[format.instant(changed_at), changed_by].filter(Boolean).join(", ")}</Text>
      ),
    },
  ];
  return (
    <Section title={t("questionnaire.versions")} description={t("questionnaire.versions_text")} flush>
      <DataTable label={t("questionnaire.versions")} columns={columns} rows={versions} rowKey={({ id }) => id} />
    </Section>
  );
}

// SPDX-License-Identifier: Apache-2.0
// The versions of a course, the newest first, and what the one that is open has other than the one before.
import { Badge, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import type { View } from "../content";
import { Changes } from "./changes";

type Line = View["versions"][number];

const colors = { draft: "gray", in_force: "leaf", retired: "gray" };

export function CourseStateBadge({ state }: { state: Line["state"] }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`course_state.${state}`)}
    </Badge>
  );
}

export function Versions({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Line>[] = [
    {
      key: "number",
      header: t("course.version"),
      cell: ({ id, number }) => (
        <TextLink to="/courses/$versionId" params={{ versionId: id }} search={{ show: "versions" }}>
          {t("course.version_number", { number })}
        </TextLink>
      ),
    },
    { key: "state", header: t("course.state"), cell: ({ state }) => <CourseStateBadge state={state} /> },
    {
      key: "step",
      header: t("course.step"),
      cell: ({ step }) => <Text size="sm">{step ? t(`course_step.${step}`) : "–"}</Text>,
    },
    {
      key: "changed",
      header: t("course.changed"),
      cell: ({ changed_at, changed_by }) => (
        <Text size="sm">{[format.instant(changed_at), changed_by].filter(Boolean).join(", ")}</Text>
      ),
    },
  ];
  return (
    <Stack gap="lg">
      {view.compared_number ? (
        <Section title={t("course.changes_since", { number: view.compared_number })}>
          <Changes view={view} />
        </Section>
      ) : null}
      <Section title={t("course.versions")} description={t("course.versions_text")} flush>
        <DataTable label={t("course.versions")} columns={columns} rows={view.versions} rowKey={({ id }) => id} />
      </Section>
    </Stack>
  );
}

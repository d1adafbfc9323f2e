// SPDX-License-Identifier: Apache-2.0
// What a person has completed, with the hours of each year: those that were counted, which can be proved, apart from those told.
import { Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconCertificate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";

type Record = components["schemas"]["LearningRecord"];
type Line = components["schemas"]["RecordLine"];

const shownYears = 4;

function Years({ years }: { years: Record["years"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: Math.min(shownYears, years.length) }}>
      {years.slice(0, shownYears).map((one) => (
        <StatTile
          key={one.year}
          label={String(one.year)}
          value={t("offering.hours_of", { hours: format.number(one.tracked_hours + one.told_hours, 1) })}
          hint={[
            t("learning.completions", { count: one.completions }),
            t("learning.provable", { hours: format.number(one.tracked_hours, 1) }),
          ].join(" · ")}
        />
      ))}
    </SimpleGrid>
  );
}

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "title",
      header: t("offering.title"),
      cell: (line) => (
        <>
          {line.enrolment_id ? (
            <TextLink to="/learning/$enrolmentId" params={{ enrolmentId: line.enrolment_id }} size="sm" fw={560}>
              {line.title}
            </TextLink>
          ) : (
            <Text size="sm" fw={560}>
              {line.title}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {[
              line.method ? t(`method.${line.method}`) : t("learning.outside"),
              line.provider,
              line.course_version === null ? "" : t("learning.version", { number: line.course_version }),
              line.is_mandatory ? t("learning.mandatory") : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </>
      ),
      sortBy: (line) => line.title,
    },
    {
      key: "completed_on",
      header: t("learning.completed_on"),
      cell: (line) => format.date(line.completed_on),
      sortBy: (line) => line.completed_on,
    },
    {
      key: "hours",
      header: t("offering.hours"),
      align: "right",
      cell: (line) =>
        line.hours === null
          ? "–"
          : `${format.number(line.hours, 1)}${line.hours_proof ? ` (${t(`hours_proof.${line.hours_proof}`)})` : ""}`,
      sortBy: (line) => line.hours,
    },
  ];
}

export function LearningRecord({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const record = api.useQuery("get", "/api/v1/people/{person_id}/learning-record", {
    params: { path: { person_id: personId }, query: {} },
  });
  const address = `/api/v1/people/${personId}/learning-record`;
  return (
    <Loaded query={record}>
      {({ years, lines }) => (
        <Section
          title={t("learning.was_done")}
          description={t("learning.record_text")}
          flush
          actions={
            lines.length > 0 ? (
              <Group gap="xs">
                <Button component="a" href={`${address}/export`} download size="xs" variant="default">
                  CSV
                </Button>
                <Button component="a" href={`${address}/print`} target="_blank" size="xs" variant="default">
                  PDF
                </Button>
              </Group>
            ) : null
          }
        >
          {lines.length === 0 ? (
            <EmptyState icon={IconCertificate} title={t("learning.no_record")} text={t("learning.no_record_text")} />
          ) : (
            <Stack gap={0}>
              <div style={{ padding: 20 }}>
                <Years years={years} />
              </div>
              <DataTable
                label={t("learning.record")}
                columns={columns}
                rows={lines}
                rowKey={(line) => `${line.enrolment_id ?? line.title} ${line.completed_on}`}
                firstShown={25}
              />
            </Stack>
          )}
        </Section>
      )}
    </Loaded>
  );
}

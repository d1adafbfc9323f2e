// SPDX-License-Identifier: Apache-2.0
// Who somebody is in the organisation: contact, place, reports, and how job, unit and manager changed over time.
import { SimpleGrid, Stack, Text, Timeline } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { fullName } from "@/lib/names";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";

const route = getRouteApi("/signed-in/people/$personId/");

type Assignment = components["schemas"]["Assignment"];
type Profile = components["schemas"]["PersonProfile"];

function About({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { person, employment } = profile;
  const facts: Fact[] = [
    { label: t("people.email"), value: person.email },
    {
      label: t("people.manager"),
      value: person.manager_id ? (
        <PersonLink id={person.manager_id} name={person.manager_name ?? ""} size={26} />
      ) : null,
    },
    { label: t("people.location"), value: person.location },
    { label: t("people.employee_number"), value: person.employee_number },
    { label: t("person.time_zone"), value: profile.time_zone.replaceAll("_", " ") },
  ];
  if (employment) facts.push({ label: t("person.started_on"), value: format.date(employment.started_on) });
  if (employment?.weekly_hours != null) {
    facts.push({ label: t("person.weekly_hours"), value: format.number(employment.weekly_hours, 1) });
  }
  if (employment?.hourly_cost != null) {
    facts.push({ label: t("person.hourly_cost"), value: format.money(employment.hourly_cost) });
  }
  for (const line of profile.dotted_lines) {
    facts.push({
      label: t(`dotted_line.${line.kind}` as "dotted_line.mentor"),
      value: <PersonLink id={line.other_id} name={line.other_name} size={26} />,
    });
  }
  return (
    <Section title={t("person.about")}>
      <Facts facts={facts} />
    </Section>
  );
}

function Reports({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const reports = api.useQuery("get", "/api/v1/people/{person_id}/reports", {
    params: { path: { person_id: personId } },
  });
  return (
    <Section title={t("person.reports")}>
      <Loaded query={reports}>
        {({ items }) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            {items.map((person) => (
              <PersonLink key={person.id} id={person.id} name={fullName(person)} detail={person.job_title} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
    </Section>
  );
}

/** Only the person, those above and the people team are told; for others there is no employment. */
function History({ assignments }: { assignments: readonly Assignment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const jobs = api.useQuery("get", "/api/v1/jobs", { params: { query: { limit: 200, held: true } } }).data?.items ?? [];
  const titleOf = (id: string | null) => jobs.find((job) => job.id === id)?.title ?? t("person.no_job");
  return (
    <Section title={t("person.history")}>
      <Timeline bulletSize={14} lineWidth={2} active={0}>
        {assignments.map((assignment) => (
          <Timeline.Item key={assignment.id} title={titleOf(assignment.job_id)}>
            <Text size="sm" c="dimmed">
              {units.find((unit) => unit.id === assignment.unit_id)?.name}
            </Text>
            <Text size="xs" c="dimmed">
              {t("person.since", { date: format.date(assignment.valid_from) })}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}

export function ProfilePage() {
  const { personId } = route.useParams();
  const profile = api.useQuery("get", "/api/v1/people/{person_id}", { params: { path: { person_id: personId } } });
  return (
    <Loaded query={profile}>
      {(data) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Stack gap="lg">
            <About profile={data} />
            {data.reports > 0 ? <Reports personId={personId} /> : null}
          </Stack>
          {data.employment ? <History assignments={data.employment.assignments} /> : null}
        </SimpleGrid>
      )}
    </Loaded>
  );
}

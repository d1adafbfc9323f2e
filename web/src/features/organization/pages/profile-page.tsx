// SPDX-License-Identifier: Apache-2.0
// Who somebody is in the organisation: contact, place, reports, and how job, unit and manager changed over time.
import { SimpleGrid, Stack, Text, Timeline } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";

const route = getRouteApi("/signed-in/people/$personId/");

function About({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = api.useQuery("get", "/api/v1/people/{person_id}", { params: { path: { person_id: personId } } });
  return (
    <Section title={t("person.about")}>
      <Loaded query={person}>
        {(data) => (
          <Facts
            facts={[
              { label: t("people.email"), value: data.email },
              {
                label: t("people.manager"),
                value: data.manager ? <PersonLink person={data.manager} size={26} /> : null,
              },
              { label: t("people.location"), value: data.location },
              { label: t("people.employee_number"), value: data.employee_number },
              { label: t("person.started_on"), value: format.date(data.started_on) },
              { label: t("person.time_zone"), value: data.time_zone.replaceAll("_", " ") },
              ...(data.weekly_hours === null
                ? []
                : [{ label: t("person.weekly_hours"), value: format.number(data.weekly_hours, 1) }]),
              ...(data.hourly_cost === null
                ? []
                : [{ label: t("person.hourly_cost"), value: format.money(data.hourly_cost) }]),
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}

function Reports({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const reports = api.useQuery("get", "/api/v1/people/{person_id}/reports", {
    params: { path: { person_id: personId }, query: { limit: 100 } },
  });
  if (reports.data?.items.length === 0) return null;
  return (
    <Section title={t("person.reports")}>
      <Loaded query={reports}>
        {({ items }) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            {items.map(({ person }) => (
              <PersonLink key={person.id} person={person} detail={person.job_title} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
    </Section>
  );
}

function History({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const assignments = api.useQuery("get", "/api/v1/people/{person_id}/assignments", {
    params: { path: { person_id: personId } },
  });
  // Only the person, those above and the people team may see it; to others the section is not there.
  if (assignments.error && [403, 404].includes(assignments.error.status)) return null;
  return (
    <Section title={t("person.history")}>
      <Loaded query={assignments}>
        {({ items }) => (
          <Timeline bulletSize={14} lineWidth={2} active={0}>
            {items.map((assignment) => (
              <Timeline.Item key={assignment.valid_from} title={assignment.job?.title ?? t("person.no_job")}>
                <Text size="sm" c="dimmed">
                  {[assignment.unit?.name, assignment.manager?.name].filter(Boolean).join(" · ")}
                </Text>
                <Text size="xs" c="dimmed">
                  {t("person.since", { date: format.date(assignment.valid_from) })}
                </Text>
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Loaded>
    </Section>
  );
}

export function ProfilePage() {
  const { personId } = route.useParams();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Stack gap="lg">
        <About personId={personId} />
        <Reports personId={personId} />
      </Stack>
      <History personId={personId} />
    </SimpleGrid>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Who somebody is in the organisation: contact, place, reports, and how job, unit and manager changed over time. The people
// team changes all of it from here.
import { Button, SimpleGrid, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { fullName } from "@/lib/names";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";
import { DottedLines } from "../components/dotted-lines";
import { EditPerson } from "../components/edit-person";
import { EmploymentHistory } from "../components/employment-history";

const route = getRouteApi("/signed-in/people/$personId/");

type Profile = components["schemas"]["PersonProfile"];

function useFacts({ person, employment, time_zone, language }: Profile): Fact[] {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const facts: Fact[] = [
    { label: t("people.email"), value: person.email, wide: true },
    {
      label: t("people.manager"),
      value: person.manager_id ? (
        <PersonLink id={person.manager_id} name={person.manager_name ?? ""} size={26} />
      ) : null,
    },
    { label: t("people.location"), value: person.location },
    { label: t("people.employee_number"), value: person.employee_number },
    { label: t("person.time_zone"), value: time_zone.replaceAll("_", " ") },
    {
      label: t("person_form.language"),
      value: language ? new Intl.DisplayNames([i18n.language], { type: "language" }).of(language) : null,
    },
  ];
  if (employment) facts.push({ label: t("person.started_on"), value: format.date(employment.started_on) });
  if (employment?.weekly_hours != null) {
    facts.push({ label: t("person.weekly_hours"), value: format.number(employment.weekly_hours, 1) });
  }
  if (employment?.hourly_cost != null) {
    facts.push({ label: t("person.hourly_cost"), value: format.money(employment.hourly_cost) });
  }
  return facts;
}

function About({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const facts = useFacts(profile);
  const mayChange = useCan("organization.manage");
  const [editing, edit] = useDisclosure(false);
  return (
    <Section
      title={t("person.about")}
      actions={
        mayChange ? (
          <Button size="xs" variant="light" onClick={edit.open}>
            {t("action.edit")}
          </Button>
        ) : null
      }
    >
      <Facts facts={facts} />
      {profile.person.left_on ? null : (
        <TextLink to="/org-chart" search={{ by: "line", person: profile.person.id }} size="sm" mt="md" display="block">
          {t("org_chart.show")}
        </TextLink>
      )}
      {editing ? <EditPerson profile={profile} onClose={edit.close} /> : null}
    </Section>
  );
}

function Reports({ personId, count }: { personId: string; count: number }) {
  const { t } = useTranslation();
  const params = { path: { person_id: personId }, query: { limit: 20 } };
  const reports = api.useInfiniteQuery("get", "/api/v1/people/{person_id}/reports", { params }, paged);
  return (
    <Section title={t("person.reports")} description={t("person.reports_count", { count })}>
      <Loaded query={reports}>
        {({ pages }) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            {pages
              .flatMap((page) => page.items)
              .map((person) => (
                <PersonLink key={person.id} id={person.id} name={fullName(person)} detail={person.job_title} />
              ))}
          </SimpleGrid>
        )}
      </Loaded>
      <MoreButton query={reports} />
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
            {data.reports > 0 ? <Reports personId={personId} count={data.reports} /> : null}
          </Stack>
          <Stack gap="lg">
            <EmploymentHistory profile={data} />
            <DottedLines profile={data} />
          </Stack>
        </SimpleGrid>
      )}
    </Loaded>
  );
}

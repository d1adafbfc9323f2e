// SPDX-License-Identifier: Apache-2.0
// How somebody's job, unit and manager changed over time, and the changes the people team makes to it. Only the person,
// those above and the people team are told; others have no employment to show.
import { Button, Group, Text, Timeline } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { AssignPerson } from "./assign-person";
import { Departure } from "./departure";
import { JobLink } from "./job-link";

type Profile = components["schemas"]["PersonProfile"];
type Assignment = components["schemas"]["AssignmentLine"];

function Words({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Text size="sm" c="dimmed" component="div">
        {assignment.unit_name}
        {assignment.manager_id ? (
          <>
            {" · "}
            {t("assignment.reports_to")}{" "}
            <TextLink to="/people/$personId" params={{ personId: assignment.manager_id }} size="sm" underline="always">
              {assignment.manager_name}
            </TextLink>
          </>
        ) : null}
      </Text>
      <Text size="xs" c="dimmed">
        {t("person.since", { date: format.date(assignment.valid_from) })}
      </Text>
    </>
  );
}

export function EmploymentHistory({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useCan("organization.manage");
  const [assigning, assignment] = useDisclosure(false);
  const { employment, person } = profile;
  if (!employment) return null;
  return (
    <Section title={t("person.history")}>
      <Timeline bulletSize={14} lineWidth={2} active={0}>
        {employment.left_on ? (
          <Timeline.Item title={t("person.left", { date: format.date(employment.left_on) })} />
        ) : null}
        {employment.assignments.map((one) => (
          <Timeline.Item
            key={one.id}
            title={one.job_id ? <JobLink id={one.job_id} title={one.job_title} /> : t("person.no_job")}
          >
            <Words assignment={one} />
          </Timeline.Item>
        ))}
      </Timeline>
      {mayChange ? (
        <Group gap="xs" mt="lg">
          {person.left_on ? null : (
            <Button size="xs" variant="light" onClick={assignment.open}>
              {t("assignment.change")}
            </Button>
          )}
          <Departure profile={profile} />
        </Group>
      ) : null}
      {assigning ? <AssignPerson profile={profile} onClose={assignment.close} /> : null}
    </Section>
  );
}

// SPDX-License-Identifier: Apache-2.0
// One enrolment: where it stands, what it is for, how it came about; and the way into its course.
import { Alert, Anchor, Badge, Group, List, Skeleton, Stack, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { EnrolmentMoves } from "../components/enrolment-moves";
import { EnrolmentStateBadge } from "../components/enrolment-state";
import { Serves } from "../components/serves";
import { WorkChange } from "../components/work-change";

type View = components["schemas"]["EnrolmentView"];

const route = getRouteApi("/signed-in/learning/$enrolmentId");

function useFacts(view: View): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { enrolment, course } = view;
  const minutes = Math.round(enrolment.active_seconds / 60);
  const facts: (Fact | null)[] = [
    { label: t("item.method"), value: t(`method.${view.method}`) },
    enrolment.due_on ? { label: t("learning.due_on"), value: format.date(enrolment.due_on) } : null,
    course
      ? {
          label: t("learning.holds"),
          value: `${t("course.lesson_count", { count: course.lessons })} · ${t("lesson.minutes", { count: course.minutes })}`,
        }
      : null,
    enrolment.lessons_needed > 0
      ? {
          label: t("learning.progress"),
          value: t("learning.lessons_done", { done: enrolment.lessons_done, count: enrolment.lessons_needed }),
        }
      : null,
    minutes > 0 ? { label: t("learning.time_spent"), value: t("lesson.minutes", { count: minutes }) } : null,
    enrolment.hours === null
      ? null
      : {
          label: t("offering.hours"),
          value: `${t("offering.hours_of", { hours: format.number(enrolment.hours, 1) })}${
            enrolment.hours_proof ? `, ${t(`hours_proof.${enrolment.hours_proof}`)}` : ""
          }`,
        },
  ];
  return facts.filter((fact) => fact !== null);
}

function Steps({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("learning.how_it_came")}>
      <List spacing="xs" listStyleType="none">
        {view.steps.map((step) => (
          <List.Item key={`${step.at} ${step.kind}`}>
            <Text size="sm">
              {t(`enrolment_step.${step.kind}`)}
              {step.by_name && step.by_person_id !== view.enrolment.person_id ? `, ${step.by_name}` : ""}
              <Text span size="sm" c="dimmed">
                {" · "}
                {format.instant(step.at)}
              </Text>
            </Text>
            {step.comment ? (
              <Text size="sm" c="dimmed" style={{ whiteSpace: "pre-line" }}>
                {step.comment}
              </Text>
            ) : null}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

/** What the state means for whoever reads it, where it asks for something. */
function Standing({ view, isOwn }: { view: View; isOwn: boolean }) {
  const { t } = useTranslation();
  const { enrolment, waits_for, is_outdated, course } = view;
  if (enrolment.state === "asked" && !view.may_answer)
    return (
      <Alert color="slate">{t(waits_for ? "learning.waits_for" : "learning.waits", { name: waits_for ?? "" })}</Alert>
    );
  if (is_outdated) return <Alert color="clay">{t("learning.outdated")}</Alert>;
  if (enrolment.state === "completed" && isOwn)
    return (
      <Alert color="leaf" title={t("learning.course_done")}>
        <Text size="sm">
          {t(enrolment.plan_item_id ? "learning.done_for_item" : "learning.done_for_record")}{" "}
          <TextLink
            to="/catalogue/$offeringId"
            params={{ offeringId: enrolment.offering_id }}
            size="sm"
            underline="always"
          >
            {t("learning.rate")}
          </TextLink>
        </Text>
      </Alert>
    );
  if (enrolment.state === "enrolled" && course && !course.course_version_id)
    return <Alert color="gray">{t("learning.not_in_force")}</Alert>;
  return null;
}

function Enrolment({ view }: { view: View }) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const facts = useFacts(view);
  const { enrolment, course } = view;
  const isOwn = enrolment.person_id === person_id;
  const isBegun = enrolment.state === "in_progress" || (enrolment.state === "completed" && enrolment.course_version_id);
  return (
    <>
      <PageHeader
        title={view.offering_title}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/learning" search={{ show: "mine" }}>
              {t("place.learning")}
            </TextLink>
            <EnrolmentStateBadge state={enrolment.state} />
            {enrolment.is_mandatory && !enrolment.ended_at ? (
              <Badge variant="light" color="clay">
                {t("learning.mandatory")}
              </Badge>
            ) : null}
          </Group>
        }
        subtitle={isOwn ? null : view.person_name}
        actions={
          <>
            <EnrolmentMoves view={view} />
            {isOwn && course && (view.may_begin || isBegun) ? (
              <ButtonLink
                to="/learning/$enrolmentId/course"
                params={{ enrolmentId: enrolment.id }}
                search={{}}
                variant={enrolment.state === "completed" ? "default" : "filled"}
              >
                {t(
                  enrolment.state === "completed"
                    ? "learning.read_again"
                    : isBegun
                      ? "learning.go_on"
                      : "learning.begin",
                )}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack gap="lg">
        <Standing view={view} isOwn={isOwn} />
        {enrolment.state === "completed" ? <WorkChange enrolmentId={enrolment.id} isLearner={isOwn} /> : null}
        <Section title={t("learning.where_it_stands")}>
          <Stack gap="md">
            <Facts facts={facts} />
            {view.link ? (
              <Anchor href={view.link} target="_blank" rel="noreferrer" size="sm">
                {t("offering.open_link")} <IconExternalLink size={16} aria-hidden />
              </Anchor>
            ) : null}
            <TextLink to="/catalogue/$offeringId" params={{ offeringId: enrolment.offering_id }} size="sm">
              {t("learning.offering")}
            </TextLink>
          </Stack>
        </Section>
        <Section title={t("learning.what_for")}>
          <Serves view={view} />
        </Section>
        <Steps view={view} />
      </Stack>
    </>
  );
}

export function EnrolmentPage() {
  const { enrolmentId } = route.useParams();
  const enrolment = api.useQuery("get", "/api/v1/enrolments/{enrolment_id}", {
    params: { path: { enrolment_id: enrolmentId } },
  });
  return (
    <Page width="reading">
      <Loaded wholePage query={enrolment} skeleton={<Skeleton height={420} radius="lg" />}>
        {(view) => <Enrolment view={view} />}
      </Loaded>
    </Page>
  );
}

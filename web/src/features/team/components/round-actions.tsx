// SPDX-License-Identifier: Apache-2.0
// What waits for the manager with one person, each thing with its action in place.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { change, useAhead } from "@/api/ahead";
import { api } from "@/api/client";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { type RoundPerson, withPerson } from "../round-order";
import classes from "./round-person.module.css";

function WaitingPlan({ person, planId }: { person: RoundPerson; planId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const agree = api.useMutation("post", "/api/v1/plans/{plan_id}/agreement", {
    meta: { done: t("round.agreed") },
  });
  return (
    <li className={classes.line}>
      <Text size="sm">{t("round.plan_waits", { since: format.since(person.waits_since ?? "") })}</Text>
      <Group gap="xs">
        <ButtonLink to="/plans/$planId" params={{ planId }} size="compact-md">
          {t("round.read_plan")}
        </ButtonLink>
        <ConfirmButton
          size="compact-md"
          variant="default"
          question={t("round.agree_question", { name: person.name })}
          consequence={t("round.agree_consequence")}
          confirm={t("round.agree")}
          confirmColor="leaf"
          onConfirm={() => agree.mutate({ params: { path: { plan_id: planId } }, body: { stamp: person.stamp ?? "" } })}
        >
          {t("round.agree_as_is")}
        </ConfirmButton>
      </Group>
    </li>
  );
}

function Remind({ person }: { person: RoundPerson }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ahead = useAhead();
  const remind = api.useMutation("post", "/api/v1/people/{person_id}/reminder", {
    meta: { done: t("round.reminded_now", { name: person.name }) },
    onMutate: ({ params }) => {
      const reminded = { reminded_at: new Date().toISOString() };
      return ahead(
        change("/api/v1/people/{person_id}/weekly-round", (round) =>
          withPerson(round, params.path.person_id, reminded),
        ),
      );
    },
  });
  if (person.reminded_at) {
    return (
      <Text size="sm" c="dimmed">
        {t("round.reminded", { since: format.since(person.reminded_at) })}
      </Text>
    );
  }
  return (
    <Button
      size="compact-md"
      variant="default"
      onClick={() => remind.mutate({ params: { path: { person_id: person.person_id } } })}
    >
      {t("round.remind")}
    </Button>
  );
}

/** What waits for the person: a reminder, once a week, is all that a manager can add. */
function WaitsForPerson({ person }: { person: RoundPerson }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isDraft = person.plan_state === "draft";
  const lines = [
    ...person.overdue.map((item) => t("round.overdue", { title: item.title, date: format.date(item.due_on) })),
    ...(person.returned > 0 ? [t("round.returned", { count: person.returned })] : []),
    ...(isDraft ? [t("round.draft")] : []),
    ...(person.plan_id ? [] : [t("round.no_plan")]),
  ];
  if (lines.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t("round.waits_for_person", { name: person.name })}</h3>
      <Stack gap="sm" align="flex-start">
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line}>
              <Text size="sm">{line}</Text>
            </li>
          ))}
        </ul>
        <Remind person={person} />
      </Stack>
    </section>
  );
}

export function RoundActions({ person }: { person: RoundPerson }) {
  const { t } = useTranslation();
  const waits = (person.waits_since && person.plan_id) || person.to_assess.length > 0 || person.comment;
  return (
    <>
      {waits ? (
        <section className={classes.part}>
          <h3 className={classes.title}>{t("round.waits_for_you")}</h3>
          <ul className={classes.lines}>
            {person.waits_since && person.plan_id ? <WaitingPlan person={person} planId={person.plan_id} /> : null}
            {person.to_assess.map((item) => (
              <li key={item.id} className={classes.line}>
                <Text size="sm">{t("round.to_assess", { title: item.title })}</Text>
                <ButtonLink
                  to="/people/$personId/plan"
                  params={{ personId: person.person_id }}
                  search={{ item: item.id }}
                  size="compact-md"
                >
                  {t("ask_action.assess_item")}
                </ButtonLink>
              </li>
            ))}
            {person.comment ? (
              <li className={classes.line}>
                <Text size="sm" lineClamp={3}>
                  {t("round.said", { words: person.comment })}
                </Text>
                <ButtonLink
                  to="/people/$personId/plan"
                  params={{ personId: person.person_id }}
                  size="compact-md"
                  variant="default"
                >
                  {t("ten_minutes_action.answer_comment")}
                </ButtonLink>
              </li>
            ) : null}
          </ul>
        </section>
      ) : null}
      <WaitsForPerson person={person} />
    </>
  );
}

// SPDX-License-Identifier: Apache-2.0
// One person of the weekly round: what waits, what changed, what comes next, and the way on to the next person.
import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonAvatar } from "@/ui/person";
import { PlanStateBadge } from "@/ui/plan-state";
import type { RoundPerson as Person } from "../round-order";
import { RoundActions } from "./round-actions";
import { RoundChanges } from "./round-changes";
import classes from "./round-person.module.css";

interface RoundPersonProps {
  person: Person;
  /** Nobody is left after this one. */
  isLast: boolean;
  onSeen: () => void;
}

const moods = ["1", "2", "3", "4", "5"] as const;

/** What they said last, for their manager alone. */
function LastCheckIn({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { check_in } = person;
  if (!check_in) return null;
  const mood = moods.find((one) => one === String(check_in.mood));
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t("round.check_in")}</h3>
      <Group gap="sm">
        <TextLink to="/check-ins/$checkInId" params={{ checkInId: check_in.id }} size="sm">
          {format.period(check_in.starts_on, check_in.ends_on)}
        </TextLink>
        <Text size="sm">{mood ? t(`check_in_mood.${mood}`) : t("check_in.no_mood")}</Text>
        {check_in.blockers > 0 ? <Text size="sm">{t("round.blockers", { count: check_in.blockers })}</Text> : null}
        {check_in.reviewed_at ? null : (
          <Text size="sm" c="clay">
            {t("check_in.unread")}
          </Text>
        )}
      </Group>
    </section>
  );
}

/** When the two met last, and when they meet next. */
function OneOnOne({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { one_on_one } = person;
  if (!one_on_one) return null;
  const { id, last_held_at, next_at } = one_on_one;
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t("round.meetings")}</h3>
      <Group gap="sm">
        <TextLink to="/one-on-ones/$seriesId" params={{ seriesId: id }} size="sm">
          {next_at ? t("round.next_meeting", { at: format.instant(next_at) }) : t("round.no_next_meeting")}
        </TextLink>
        <Text size="sm" c="dimmed">
          {last_held_at ? t("round.last_meeting", { since: format.since(last_held_at) }) : t("round.never_met")}
        </Text>
      </Group>
    </section>
  );
}

export function RoundPerson({ person, isLast, onSeen }: RoundPersonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const params = { personId: person.person_id };
  return (
    <Paper component="article" aria-labelledby="round-person" className={classes.card}>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <PersonAvatar name={person.name} size={48} />
        <div>
          <Title order={2} id="round-person">
            {person.name}
          </Title>
          <Group gap="sm">
            {person.job_title ? (
              <Text size="sm" c="dimmed">
                {person.job_title}
              </Text>
            ) : null}
            <TextLink to="/people/$personId/growth" params={params} size="sm">
              {t("place.growth")}
            </TextLink>
            <TextLink to="/people/$personId/plan" params={params} size="sm">
              {t("place.plan")}
            </TextLink>
            <TextLink to="/training-requests/new" search={{ person: person.person_id }} size="sm">
              {t("request.ask")}
            </TextLink>
            {person.plan_state ? <PlanStateBadge state={person.plan_state} /> : null}
          </Group>
        </div>
      </Group>
      <RoundActions person={person} />
      <section className={classes.part}>
        <h3 className={classes.title}>{t("home.next_step")}</h3>
        <Text size="sm" {...(person.next_item ? {} : { c: "dimmed" })}>
          {person.next_item
            ? t("round.next_item", { title: person.next_item.title, date: format.date(person.next_item.due_on) })
            : t("round.no_next_item")}
        </Text>
      </section>
      <LastCheckIn person={person} />
      <OneOnOne person={person} />
      <RoundChanges person={person} />
      <Group justify="space-between" className={classes.foot}>
        <Text size="sm" c="dimmed">
          {person.seen_at ? t("round.seen_since", { since: format.since(person.seen_at) }) : ""}
        </Text>
        <Button onClick={onSeen} rightSection={isLast ? null : <IconArrowRight size={16} aria-hidden />}>
          {t(isLast ? "round.seen_last" : "round.seen_next")}
        </Button>
      </Group>
    </Paper>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Everybody of this week's round, who was seen, and what is up with each at a glance.
import { Text, VisuallyHidden } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { RoundPerson } from "../round-order";
import classes from "./round-people.module.css";

/** The one thing that matters most about a person this week. */
function useRoundNote() {
  const { t } = useTranslation();
  return (person: RoundPerson) => {
    if (person.waits_since) return t("round.note_waits");
    if (person.to_assess.length > 0) return t("round.note_assess", { count: person.to_assess.length });
    if (person.overdue.length > 0) return t("round.note_overdue", { count: person.overdue.length });
    if (person.all_changes > 0) return t("round.note_changes", { count: person.all_changes });
    return t("round.note_quiet");
  };
}

interface RoundPeopleProps {
  people: readonly RoundPerson[];
  shown: string | undefined;
}

export function RoundPeople({ people, shown }: RoundPeopleProps) {
  const { t } = useTranslation();
  const note = useRoundNote();
  return (
    <nav aria-label={t("round.people")}>
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.person_id}>
            <Link
              to="/team/round"
              search={{ person: person.person_id }}
              className={classes.person}
              aria-current={person.person_id === shown ? "true" : undefined}
            >
              {person.seen_at ? (
                <IconCircleCheckFilled size={18} aria-hidden className={classes.seen} />
              ) : (
                <IconCircle size={18} aria-hidden className={classes.open} />
              )}
              <span>
                <Text size="sm" fw={560} component="span" display="block">
                  {person.name}
                  <VisuallyHidden>: {t(person.seen_at ? "round.seen" : "round.not_seen")}</VisuallyHidden>
                </Text>
                <Text size="xs" c="dimmed" component="span" display="block">
                  {note(person)}
                </Text>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// SPDX-License-Identifier: Apache-2.0
// What happened with a person since they were last looked at, the newest first.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import type { RoundPerson } from "../round-order";
import classes from "./round-person.module.css";

export function RoundChanges({ person }: { person: RoundPerson }) {
  const { t } = useTranslation();
  const format = useFormat();
  const more = person.all_changes - person.changes.length;
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t("round.changes", { since: format.since(person.since) })}</h3>
      {person.changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("round.no_changes")}
        </Text>
      ) : (
        <ul className={classes.lines}>
          {person.changes.map((change) => (
            <li key={`${change.kind} ${change.at} ${change.subject}`} className={classes.change}>
              <Text size="sm">{t(`round_change.${change.kind}`, { subject: change.subject })}</Text>
              <Text size="sm" c="dimmed" className={classes.when}>
                {format.since(change.at)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? (
        <Text size="sm" c="dimmed" mt={4}>
          {t("round.more_changes", { count: more })}
        </Text>
      ) : null}
    </section>
  );
}

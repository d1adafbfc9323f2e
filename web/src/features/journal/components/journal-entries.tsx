// SPDX-License-Identifier: Apache-2.0
// The entries of a journal on one line, month by month, the newest first; each leads to where it happened.
import { Anchor, Text } from "@mantine/core";
import {
  type Icon,
  IconAward,
  IconFlag,
  IconListCheck,
  IconMessage2Check,
  IconMessageHeart,
  IconSchool,
  IconStairsUp,
  IconUsers,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { byMonth, withCheckInsTogether } from "../journal-values";
import classes from "./journal.module.css";

type Schemas = components["schemas"];
type Entry = Schemas["JournalEntry"];

const icons: Record<Schemas["JournalKind"], Icon> = {
  goal: IconFlag,
  check_in: IconMessage2Check,
  evidence: IconStairsUp,
  plan_item: IconListCheck,
  outside_training: IconSchool,
  one_on_one: IconUsers,
  feedback: IconMessageHeart,
  recognition: IconAward,
};

/** An address that the server names: followed within the program, opened in a new tab where the reader wants that. */
function useFollow() {
  const navigate = useNavigate();
  return (event: MouseEvent, href: string) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ href });
  };
}

const moods = ["1", "2", "3", "4", "5"] as const;

function useMoodWord() {
  const { t } = useTranslation();
  return ({ mood }: Entry) => {
    const found = moods.find((one) => one === String(mood));
    return found ? t(`check_in_mood.${found}`) : null;
  };
}

/** Its words; leads to where it happened, for whom it does. */
function EntryLink({ entry, children }: { entry: Entry; children: ReactNode }) {
  const follow = useFollow();
  if (!entry.link)
    return (
      <Text size="sm" fw={560}>
        {children}
      </Text>
    );
  return (
    <Anchor href={entry.link} size="sm" fw={560} onClick={(event) => follow(event, entry.link)}>
      {children}
    </Anchor>
  );
}

interface LineProps {
  kind: Entry["kind"];
  at: string;
  children: ReactNode;
}

function Line({ kind, at, children }: LineProps) {
  const format = useFormat();
  const Picture = icons[kind];
  return (
    <li className={classes.entry}>
      <Picture size={18} stroke={1.7} aria-hidden />
      <div>{children}</div>
      <Text size="xs" c="dimmed" className={classes.when}>
        {format.date(at.slice(0, 10))}
      </Text>
    </li>
  );
}

function CheckInLines({ entries, at }: { entries: readonly Entry[]; at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const moodOf = useMoodWord();
  return (
    <Line kind="check_in" at={at}>
      <Text size="sm" c="dimmed">
        {t("journal.check_ins", { count: entries.length })}
      </Text>
      <ul className={classes.together}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <EntryLink entry={entry}>{format.period(entry.starts_on ?? "", entry.ends_on ?? "")}</EntryLink>
            {entry.mood === null ? null : (
              <Text component="span" size="sm" c="dimmed">
                {" "}
                · {moodOf(entry)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Line>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const said = t(`journal_what.${entry.kind}_${entry.what}` as "journal_what.goal_updated", {
    defaultValue: entry.what,
  });
  return (
    <Line kind={entry.kind} at={entry.at}>
      <EntryLink entry={entry}>{entry.subject || t(`journal_kind.${entry.kind}`)}</EntryLink>
      <Text size="sm" c="dimmed">
        {entry.subject ? `${t(`journal_kind.${entry.kind}`)} · ${said}` : said}
      </Text>
    </Line>
  );
}

/** One, or check-ins that follow one another. */
function Entries({ entries }: { entries: readonly Entry[] }) {
  const [first] = entries;
  if (!first) return null;
  return first.kind === "check_in" ? <CheckInLines entries={entries} at={first.at} /> : <EntryLine entry={first} />;
}

export function JournalEntries({ entries }: { entries: readonly Entry[] }) {
  const format = useFormat();
  return (
    <>
      {byMonth(entries).map(({ month, items }) => (
        <section key={month} aria-label={format.month(month)} className={classes.month}>
          <Text component="h3" size="sm" fw={620} m={0} mb={8}>
            {format.month(month)}
          </Text>
          <ul className={classes.line}>
            {withCheckInsTogether(items).map((together) => (
              <Entries key={together[0]?.key} entries={together} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

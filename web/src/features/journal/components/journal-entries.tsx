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
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { byMonth } from "../journal-values";
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

function EntryLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const Picture = icons[entry.kind];
  const title = entry.subject || t(`journal_kind.${entry.kind}`);
  const said = t(`journal_what.${entry.kind}_${entry.what}` as "journal_what.goal_updated", {
    defaultValue: entry.what,
  });
  return (
    <li className={classes.entry}>
      <Picture size={18} stroke={1.7} aria-hidden />
      <div>
        {entry.link ? (
          <Anchor href={entry.link} size="sm" fw={560} onClick={(event) => follow(event, entry.link)}>
            {title}
          </Anchor>
        ) : (
          <Text size="sm" fw={560}>
            {title}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t(`journal_kind.${entry.kind}`)} · {said}
        </Text>
      </div>
      <Text size="xs" c="dimmed" className={classes.when}>
        {format.date(entry.at.slice(0, 10))}
      </Text>
    </li>
  );
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
            {items.map((entry) => (
              <EntryLine key={entry.key} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

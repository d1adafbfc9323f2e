// SPDX-License-Identifier: Apache-2.0
// What today asks: the first thing large, with its reason and one action; the rest below it, in order.
import { Button, Stack, Text, Title } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useAskWords } from "../use-ask-words";
import { AskLink } from "./ask-link";
import { AskPlaceBadge } from "./ask-place";
import classes from "./asks.module.css";
import { OrderRule } from "./order-rule";

type Ask = components["schemas"]["Ask"];

export function FirstAsk({ ask }: { ask: Ask }) {
  const { title, why } = useAskWords()(ask);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.first}>
      <AskPlaceBadge place={ask.place} />
      <Title order={2} id={heading} className={classes.title}>
        {title}
      </Title>
      <Text c="dimmed">{why}</Text>
      {ask.reason ? <blockquote className={classes.reason}>{ask.reason}</blockquote> : null}
      <div className={classes.action}>
        <AskLink ask={ask} about={title} size="md" />
      </div>
    </section>
  );
}

/** What is listed unless somebody wants to see all. */
const atFirst = 11;

/** What an ask is about, with its kind: no two are the same. */
const keyOf = (ask: Ask) =>
  [
    ask.kind,
    ask.plan_item_id ?? ask.plan_id ?? ask.training_request_id ?? ask.goal_id ?? ask.recognition_id,
    ask.redemption_id ??
      ask.award_id ??
      ask.one_on_one_series_id ??
      ask.feedback_ask_id ??
      ask.feedback_id ??
      ask.campaign_id ??
      ask.review_id,
    ask.review_step,
    ask.subject,
    ask.since,
  ].join(" ");

function AskRow({ ask }: { ask: Ask }) {
  const { t } = useTranslation();
  const { title, why } = useAskWords()(ask);
  return (
    <li className={classes.row}>
      <Stack gap={2} className={classes.words}>
        <Text fw={560} size="sm">
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {why}
        </Text>
        {ask.reason ? (
          <Text size="sm" fs="italic" lineClamp={2}>
            {t("home.reason_given", { reason: ask.reason })}
          </Text>
        ) : null}
      </Stack>
      <div className={classes.end}>
        <AskPlaceBadge place={ask.place} />
        <AskLink ask={ask} about={title} variant="default" size="compact-md" />
      </div>
    </li>
  );
}

interface OtherAsksProps {
  asks: readonly Ask[];
  /** How many there are in all that the list leaves out. */
  more: number;
}

export function OtherAsks({ asks, more }: OtherAsksProps) {
  const { t } = useTranslation();
  const heading = useId();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? asks : asks.slice(0, atFirst);
  const hidden = asks.length - shown.length;
  return (
    <section aria-labelledby={heading}>
      <OrderRule
        head={
          <Title order={2} id={heading} size="h3">
            {t("home.then")}
          </Title>
        }
      />
      <ol className={classes.list}>
        {shown.map((ask) => (
          <AskRow key={keyOf(ask)} ask={ask} />
        ))}
      </ol>
      {hidden > 0 ? (
        <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} onClick={() => setShowsAll(true)}>
          {t("home.show_more_asks", { count: hidden })}
        </Button>
      ) : null}
      {hidden === 0 && more > 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t("home.more_asks", { count: more })}
        </Text>
      ) : null}
    </section>
  );
}

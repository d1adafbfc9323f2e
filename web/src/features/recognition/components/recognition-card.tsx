// SPDX-License-Identifier: Apache-2.0
// One recognition as its reader gets to see it: who thanks whom, in which words, what it is about, and the reactions.
import { Badge, Text } from "@mantine/core";
import { IconCoins, IconLock, IconTrendingUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonAvatar } from "@/ui/person";
import { Reactions } from "./reactions";
import classes from "./recognition.module.css";
import { AnswerRecognition, WithdrawRecognition } from "./recognition-moves";

type View = components["schemas"]["RecognitionView"];

/** The names as links, with words of the language between them. */
function Receivers({ view }: { view: View }) {
  const { i18n } = useTranslation();
  const parts = new Intl.ListFormat(i18n.language === "en" ? "en-GB" : i18n.language).formatToParts(
    view.receivers.map((one) => one.name),
  );
  let next = 0;
  return parts.map((part, place): ReactNode => {
    if (part.type === "literal") return part.value;
    const receiver = view.receivers[next++];
    return (
      <TextLink
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have nothing but their place
        key={place}
        to="/people/$personId"
        params={{ personId: receiver?.person_id ?? "" }}
        fw={620}
      >
        {part.value}
      </TextLink>
    );
  });
}

function About({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const competency = view.competency_name ?? "";
  return (
    <>
      {view.company_value_name ? <Badge variant="light">{view.company_value_name}</Badge> : null}
      {view.competency_name ? (
        <Badge
          variant="light"
          color="gray"
          leftSection={view.is_rise ? <IconTrendingUp size={13} aria-hidden /> : null}
        >
          {view.rises_to !== null
            ? t("recognition.rise_to", { competency, level: format.level(view.rises_to) })
            : view.is_rise
              ? t("recognition.rise", { competency })
              : competency}
        </Badge>
      ) : null}
      {view.goal_id && view.goal_title ? (
        <TextLink size="sm" to="/goals/$goalId" params={{ goalId: view.goal_id }}>
          {view.goal_title}
        </TextLink>
      ) : null}
      {view.plan_id && view.plan_item_title ? (
        <TextLink size="sm" to="/plans/$planId" params={{ planId: view.plan_id }}>
          {view.plan_item_title}
        </TextLink>
      ) : null}
      {view.points_each !== null ? (
        <Badge variant="outline" color="gray" leftSection={<IconCoins size={13} aria-hidden />}>
          {t("recognition.points_each", { count: view.points_each })}
        </Badge>
      ) : null}
      {view.visibility === "everybody" ? null : (
        <Badge variant="outline" color="gray" leftSection={<IconLock size={13} aria-hidden />}>
          {t(`recognition_visibility.${view.visibility}`)}
        </Badge>
      )}
    </>
  );
}

export function RecognitionCard({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  return (
    <article className={classes.card} aria-label={t("recognition.from", { name: view.giver_name })}>
      <div className={classes.head}>
        <PersonAvatar name={view.giver_name} size={40} />
        <div className={classes.who}>
          <Text size="sm" component="div">
            <TextLink to="/people/$personId" params={{ personId: view.giver_id }} fw={620}>
              {view.giver_name}
            </TextLink>{" "}
            {t("recognition.thanks")} <Receivers view={view} />
          </Text>
          <Text size="xs" c="dimmed" component="time" dateTime={view.at} title={format.instant(view.at)}>
            {format.since(view.at)}
          </Text>
        </div>
        {view.state === "given" ? null : (
          <Badge variant="light" color={view.state === "waits" ? "slate" : "gray"}>
            {t(`recognition_state.${view.state}`)}
          </Badge>
        )}
      </div>
      <p className={classes.message}>{view.message}</p>
      <div className={classes.about}>
        <About view={view} />
      </div>
      {view.answer ? (
        <Text size="sm" mt="xs">
          {t("recognition.answered", { reason: view.answer })}
        </Text>
      ) : null}
      <div className={classes.foot}>
        {view.state === "given" ? <Reactions view={view} mayReact={me.person_id !== null} /> : null}
        <span className={classes.spacer} />
        {view.may_answer ? <AnswerRecognition view={view} /> : null}
        {view.may_withdraw ? <WithdrawRecognition view={view} /> : null}
      </div>
    </article>
  );
}

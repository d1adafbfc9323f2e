// SPDX-License-Identifier: Apache-2.0
// A day that asks for nothing: the next step of one's own plan, and below it what there is time for.
import { Badge, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import classes from "./asks.module.css";

type Home = components["schemas"]["Home"];

/** What leads on: the next item, else the plan, else its beginning. */
function useLead({ next_item: item, plan, open_needs }: Home) {
  const { t } = useTranslation();
  const format = useFormat();
  if (item) {
    const due = t(item.is_overdue ? "home.was_due" : "home.due", { date: format.date(item.due_on) });
    return {
      title: t("home.quiet_next", { title: item.title }),
      text: `${t(`method.${item.method}`)} · ${due}`,
      link: (
        <ButtonLink to="/plan" search={{ plan: item.plan_id, item: item.id }}>
          {t("home.quiet_open_item")}
        </ButtonLink>
      ),
    };
  }
  if (plan) {
    return {
      title: t("home.nothing"),
      text: t("home.nothing_text"),
      link: (
        <ButtonLink to="/plan" search={{ plan: plan.id }}>
          {t("home.open_plan")}
        </ButtonLink>
      ),
    };
  }
  return {
    title: t("home.quiet_begin"),
    text: open_needs > 0 ? t("home.quiet_begin_needs", { count: open_needs }) : t("home.quiet_begin_text"),
    link: <ButtonLink to="/plan">{t("home.quiet_start_plan")}</ButtonLink>,
  };
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <li className={classes.row}>
      <Stack gap={2} className={classes.words}>
        <Text fw={560} size="sm">
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      </Stack>
      <div className={classes.end}>{children}</div>
    </li>
  );
}

export function QuietDay({ home }: { home: Home }) {
  const { t } = useTranslation();
  const lead = useLead(home);
  const { open_needs } = home;
  const heading = useId();
  const ways = useId();
  const look = { variant: "default", size: "compact-md" } as const;
  return (
    <>
      <section aria-labelledby={heading} className={classes.first}>
        <Badge color="gray">{t("home.quiet")}</Badge>
        <Title order={2} id={heading} className={classes.title}>
          {lead.title}
        </Title>
        <Text c="dimmed">{lead.text}</Text>
        <div className={classes.action}>{lead.link}</div>
      </section>
      <section aria-labelledby={ways}>
        <div className={classes.head}>
          <Title order={2} id={ways} size="h3">
            {t("home.with_time")}
          </Title>
        </div>
        <ul className={classes.list}>
          <Way
            title={open_needs > 0 ? t("home.way_needs", { count: open_needs }) : t("home.way_growth")}
            text={t("home.way_needs_text")}
          >
            <ButtonLink to="/growth" {...look}>
              {t("home.open_growth")}
            </ButtonLink>
          </Way>
          <Way title={t("home.way_jobs")} text={t("home.way_jobs_text")}>
            <ButtonLink to="/jobs" {...look}>
              {t("home.way_jobs_open")}
            </ButtonLink>
          </Way>
          <Way title={t("home.way_helping")} text={t("home.way_helping_text")}>
            <ButtonLink to="/helping" {...look}>
              {t("home.way_helping_open")}
            </ButtonLink>
          </Way>
        </ul>
      </section>
    </>
  );
}

// SPDX-License-Identifier: Apache-2.0
// For the people and learning teams: what waits in the programme, whomever it waits for.
import { Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { ReadProblem } from "@/ui/loaded";
import { PersonName } from "@/ui/person";
import { Section } from "@/ui/section";
import classes from "./programme-waiting.module.css";

export function ProgrammeWaiting() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRead = useCan("needs.assess");
  const waiting = api.useQuery("get", "/api/v1/programme/waiting", undefined, { enabled: mayRead });
  const { data } = waiting;
  if (!data) return <ReadProblem query={waiting} />;
  if (data.all_plans === 0 && data.job_drafts === 0) return null;
  const more = data.all_plans - data.plans.length;
  return (
    <Section
      title={t("home.programme_waits")}
      description={data.all_plans > 0 ? t("home.programme_plans", { count: data.all_plans }) : undefined}
    >
      <Stack gap="xs">
        {data.plans.map((plan) => (
          <Link key={plan.id} to="/plans/$planId" params={{ planId: plan.id }} className={classes.row}>
            <PersonName
              name={plan.person_name}
              detail={t("home.programme_plan", { title: plan.title, since: format.since(plan.since) })}
              wraps
            />
          </Link>
        ))}
        {more > 0 ? (
          <Text size="sm" c="dimmed">
            {t("home.more_asks", { count: more })}
          </Text>
        ) : null}
        {data.job_drafts > 0 ? (
          <TextLink to="/jobs" size="sm">
            {t("home.programme_drafts", { count: data.job_drafts })}
          </TextLink>
        ) : null}
      </Stack>
    </Section>
  );
}

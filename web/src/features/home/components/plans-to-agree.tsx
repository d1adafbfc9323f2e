// SPDX-License-Identifier: Apache-2.0
// Plans that wait for my agreement.
import { Stack, Text } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { PersonName } from "@/ui/person";
import { Section } from "@/ui/section";
import classes from "./row-link.module.css";

interface PlansToAgreeProps {
  /** Those that wait the longest. */
  plans: readonly components["schemas"]["PlanLine"][];
  /** How many wait in all. */
  waiting: number;
}

export function PlansToAgree({ plans, waiting }: PlansToAgreeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("home.to_agree")} description={t("home.to_agree_text")}>
      <Stack gap={4}>
        {plans.map((plan) => (
          <Link key={plan.id} to="/plans/$planId" params={{ planId: plan.id }} className={classes.row}>
            <PersonName
              name={plan.person_name}
              detail={t("home.waits", { title: plan.title, since: format.since(plan.since) })}
              wraps
            />
            <Text size="sm" c="dimmed" className={classes.end}>
              {t("home.plan_size", { count: plan.totals.items, hours: format.number(plan.totals.hours) })}
              <IconChevronRight size={16} aria-hidden />
            </Text>
          </Link>
        ))}
        {waiting > plans.length ? (
          <ButtonLink to="/team" variant="subtle" size="compact-sm" style={{ alignSelf: "flex-start" }}>
            {t("home.more_to_agree", { count: waiting - plans.length })}
          </ButtonLink>
        ) : null}
      </Stack>
    </Section>
  );
}

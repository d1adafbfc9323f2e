// SPDX-License-Identifier: Apache-2.0
// Ten free minutes: one small thing that is really there to be done, and why it is this one.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Section } from "@/ui/section";
import classes from "./ten-minutes.module.css";

type Small = components["schemas"]["TenMinutes"];

function SmallLink({ small }: { small: Small }) {
  const { t } = useTranslation();
  const look = { variant: "light", style: { alignSelf: "flex-start" } } as const;
  const words = t(`ten_minutes_action.${small.kind}`);
  if (small.kind === "rate_yourself") {
    return (
      <ButtonLink to="/growth" search={{ competency: small.competency_id ?? undefined }} {...look}>
        {words}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      to="/plan"
      search={{ plan: small.plan_id ?? undefined, item: small.plan_item_id ?? undefined }}
      {...look}
    >
      {words}
    </ButtonLink>
  );
}

export function TenMinutes({ small }: { small: Small }) {
  const { t } = useTranslation();
  const format = useFormat();
  const since = small.since ? format.since(small.since) : "";
  return (
    <Section title={t("home.ten_minutes")}>
      <Stack gap="sm">
        <Text fw={560}>
          {t(`ten_minutes.${small.kind}`, { subject: small.subject, name: small.person_name ?? "" })}
        </Text>
        {small.words ? (
          <Text component="blockquote" size="sm" lineClamp={4} className={classes.words}>
            {small.words}
          </Text>
        ) : null}
        <Text size="sm" c="dimmed">
          {t(`ten_minutes_why.${small.kind}`, { since })}
        </Text>
        <SmallLink small={small} />
      </Stack>
    </Section>
  );
}

// SPDX-License-Identifier: Apache-2.0
// The own account: how one is spoken to, the password, where one is signed in, and tokens for programs.
import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { ButtonLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { Calendar } from "../components/calendar";
import { Helping } from "../components/helping";
import { MailChoice } from "../components/mail-choice";
import { Password } from "../components/password";
import { Preferences } from "../components/preferences";
import { Sessions } from "../components/sessions";
import { Tokens } from "../components/tokens";

export function SettingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Page width="reading">
      <PageHeader title={t("place.settings")} subtitle={me.email} />
      <Stack gap="lg">
        <Preferences me={me} />
        {me.person_id ? <Calendar /> : null}
        {me.person_id ? <MailChoice /> : null}
        {me.person_id ? <Helping /> : null}
        <Password />
        <Sessions />
        <Tokens me={me} />
        {me.person_id ? (
          <Section title={t("audit.own")} description={t("audit.own_text")}>
            <ButtonLink to="/settings/sightings" variant="default">
              {t("audit.own_open")}
            </ButtonLink>
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

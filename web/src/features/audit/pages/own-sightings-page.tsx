// SPDX-License-Identifier: Apache-2.0
// Who looked at one's own evidence, needs and plans.
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { Sightings } from "../components/sightings";

export function OwnSightingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink to="/settings">{t("place.settings")}</TextLink>}
        title={t("audit.own")}
        subtitle={t("audit.own_text")}
      />
      <Panel>
        <Sightings person={me.person_id ?? undefined} ofOneself />
      </Panel>
    </Page>
  );
}

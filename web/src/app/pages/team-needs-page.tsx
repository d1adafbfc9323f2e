// SPDX-License-Identifier: Apache-2.0
// Needs, as a manager looks for them first: what several of one's people need, and proposing one training to them.
import { Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { NeedsTabs } from "@/features/plans/components/needs-tabs";
import { WhoNeedsDrawer } from "@/features/plans/components/who-needs-drawer";
import { SharedNeeds } from "@/features/team/components/shared-needs";
import { ButtonLink } from "@/ui/links";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";

export function TeamNeedsPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const [opened, setOpened] = useState<{ id: string; name: string } | null>(null);
  return (
    <Page>
      <PageHeader
        title={t("place.needs")}
        subtitle={t("team_needs.subtitle")}
        actions={
          <ButtonLink to="/team" variant="default">
            {t("team_needs.each")}
          </ButtonLink>
        }
      />
      <Stack gap="lg">
        <NeedsTabs />
        {person_id ? (
          <SharedNeeds managerId={person_id} onPropose={setOpened} />
        ) : (
          <Panel>
            <NotFound text={t("home.no_person")} />
          </Panel>
        )}
      </Stack>
      <WhoNeedsDrawer competency={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

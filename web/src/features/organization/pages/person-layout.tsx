// SPDX-License-Identifier: Apache-2.0
// A person's head and tabs; the tabs are pages of their own, some of them of other features.
import { Badge, Group } from "@mantine/core";
import { IconConfetti } from "@tabler/icons-react";
import { getRouteApi, Outlet, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { fullName } from "@/lib/names";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PersonAvatar } from "@/ui/person";
import { TabLinks } from "@/ui/tab-links";
import { JobLink } from "../components/job-link";

const route = getRouteApi("/signed-in/people/$personId");
const tabs = [
  { name: "profile", to: "/people/$personId" },
  { name: "growth", to: "/people/$personId/growth" },
  { name: "plan", to: "/people/$personId/plan" },
  { name: "learning", to: "/people/$personId/learning" },
  { name: "journal", to: "/people/$personId/journal" },
  { name: "on_record", to: "/people/$personId/on-record" },
] as const;

/** The tabs the viewer may read: those of their own, of whom they lead, and of everybody for the teams that see all. */
function useReadableTabs(personId: string, isBelow: boolean) {
  const { roles, person_id } = useMe();
  // Of what the viewer may read about the person, this is not recorded as a look at their data.
  const path = { person_id: personId };
  const target = api.useQuery("get", "/api/v1/people/{person_id}/target-job", { params: { path } });
  const readable = {
    profile: true,
    growth: target.isSuccess,
    plan: target.isSuccess || roles.includes("learning_admin"),
    learning: target.isSuccess || roles.includes("learning_admin"),
    // Of oneself and of those below: no role reads the journal of everybody.
    journal: isBelow || person_id === personId,
    on_record: target.isSuccess,
  };
  return tabs.filter((tab) => readable[tab.name]);
}

export function PersonLayout() {
  const { t } = useTranslation();
  const format = useFormat();
  const { personId } = route.useParams();
  const me = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = tabs.findLast((tab) => path.startsWith(tab.to.replace("$personId", personId)));
  const person = api.useQuery("get", "/api/v1/people/{person_id}", { params: { path: { person_id: personId } } });
  const readableTabs = useReadableTabs(personId, person.data?.is_below_viewer ?? false);
  return (
    <Page>
      <Loaded query={person}>
        {(data) => {
          const { person: line } = data;
          const name = fullName(line);
          return (
            <PageHeader
              title={name}
              leading={<PersonAvatar name={name} size={64} />}
              actions={
                me.person_id && me.person_id !== personId && !line.left_on ? (
                  <Group gap="xs">
                    <ButtonLink to="/feedback" search={{ box: "given", to: personId }} variant="default">
                      {t("feedback.give")}
                    </ButtonLink>
                    <ButtonLink
                      variant="default"
                      to="/recognition"
                      search={{ show: "everybody", thank: personId }}
                      leftSection={<IconConfetti size={16} aria-hidden />}
                    >
                      {t("person.thank")}
                    </ButtonLink>
                  </Group>
                ) : null
              }
              subtitle={
                <>
                  <JobLink id={line.job_id} title={line.job_title} /> · {line.unit_name}
                  {line.left_on ? (
                    <Badge ml="sm" color="gray" variant="light">
                      {t("person.left", { date: format.date(line.left_on) })}
                    </Badge>
                  ) : null}
                </>
              }
            />
          );
        }}
      </Loaded>
      {person.isError ? null : (
        <>
          <TabLinks
            label={t("person.tabs")}
            tabs={readableTabs.map((tab) => ({
              label: t(`person.tab_${tab.name}`),
              link: { to: tab.to, params: { personId } },
              current: tab === current,
            }))}
          />
          <Outlet />
        </>
      )}
    </Page>
  );
}

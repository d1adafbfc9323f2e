// SPDX-License-Identifier: Apache-2.0
// Check-ins: the own one of the period that is open, those of the people who report to the reader, how many take part, and
// what is asked when.
import { Stack, Text } from "@mantine/core";
import { IconMessage2Check } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCan, useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import classes from "../components/check-in.module.css";
import { CheckInForm } from "../components/check-in-form";
import { CheckInSetup } from "../components/check-in-setup";
import { CheckInsOff } from "../components/check-ins-off";
import { OwnCheckIns } from "../components/own-check-ins";
import { Participation } from "../components/participation";
import { TeamCheckIns } from "../components/team-check-ins";
import { ownCheckInQuery } from "../use-autosave";

const route = getRouteApi("/signed-in/check-ins");

interface MineProps {
  personId: string;
  /** The first day of an earlier period that has a draft. */
  startsOn: string | undefined;
  /** What is shown beside the form: the reader's goals. */
  beside: ReactNode;
}

function Mine({ personId, startsOn, beside }: MineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // Read when the page is opened; from then on the form knows better than the server.
  const own = useQuery({ ...ownCheckInQuery(startsOn), refetchOnWindowFocus: false, refetchOnReconnect: false });
  return (
    <Loaded query={own}>
      {(now) => {
        if (!now.is_on || !now.period) return <CheckInsOff />;
        const submitted = now.check_in?.check_in.submitted_at;
        return (
          <Stack gap="lg">
            {submitted ? (
              <Panel>
                <EmptyState
                  icon={IconMessage2Check}
                  title={t("check_in.is_submitted", {
                    period: format.period(now.period.starts_on, now.period.ends_on),
                  })}
                  text={t("check_in.next_opens", { date: format.date(now.next?.opens_on ?? now.period.due_on) })}
                >
                  <ButtonLink
                    to="/check-ins/$checkInId"
                    params={{ checkInId: now.check_in?.check_in.id ?? "" }}
                    variant="default"
                  >
                    {t("check_in.see_it")}
                  </ButtonLink>
                </EmptyState>
              </Panel>
            ) : (
              <div className={classes.columns}>
                <CheckInForm key={now.period.starts_on} now={now} startsOn={startsOn} />
                <div className={classes.beside}>{beside}</div>
              </div>
            )}
            <OwnCheckIns personId={personId} open={startsOn ? undefined : now.period.starts_on} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

export function CheckInsPage({ beside }: { beside: ReactNode }) {
  const { t } = useTranslation();
  const { show, period } = route.useSearch();
  const { person_id, is_manager } = useMe();
  const seesParticipation = useCan("check_ins.read_participation");
  const maySetUp = useCan("settings.change") || is_manager;
  const tabs = [
    ...(person_id ? (["mine"] as const) : []),
    ...(person_id && is_manager ? (["team"] as const) : []),
    ...(seesParticipation ? (["participation"] as const) : []),
    ...(maySetUp ? (["setup"] as const) : []),
  ];
  const shown = tabs.find((one) => one === show) ?? tabs[0];
  return (
    <Page>
      <PageHeader title={t("place.check_ins")} subtitle={<Text inherit>{t("check_in.subtitle")}</Text>} />
      <TabLinks
        label={t("place.check_ins")}
        tabs={tabs.map((one) => ({
          label: t(`check_in_tab.${one}`),
          link: { to: "/check-ins", search: { show: one } },
          current: shown === one,
        }))}
      />
      {shown === "mine" && person_id ? (
        <Mine key={period ?? ""} personId={person_id} startsOn={period} beside={beside} />
      ) : null}
      {shown === "team" ? <TeamCheckIns /> : null}
      {shown === "participation" ? <Participation /> : null}
      {shown === "setup" ? <CheckInSetup /> : null}
      {shown ? null : (
        <Panel>
          <NotFound text={t("home.no_person")} />
        </Panel>
      )}
    </Page>
  );
}

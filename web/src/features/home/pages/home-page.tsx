// SPDX-License-Identifier: Apache-2.0
// What today asks of me, in order, the first thing large; beside it my plan with its next step, my goals, ten free minutes,
// and my most pressing needs.
import { SimpleGrid, Skeleton, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { FirstAsk, OtherAsks } from "../components/asks";
import { MyNeeds } from "../components/my-needs";
import { MyPlan } from "../components/my-plan";
import { PracticeWaiting } from "../components/practice-waiting";
import { Programme } from "../components/programme";
import { ProgrammeWaiting } from "../components/programme-waiting";
import { QuietDay } from "../components/quiet-day";
import { SetupStrip } from "../components/setup-strip";
import { TenMinutes } from "../components/ten-minutes";
import classes from "./home-page.module.css";

type Home = components["schemas"]["Home"];

/** How many people wait, however often each does. */
const peopleWaiting = (asks: Home["asks"]) =>
  new Set(asks.filter((ask) => ask.place === "somebody_waits").map((ask) => ask.person_id)).size;

function Asked({ home }: { home: Home }) {
  const [first, ...others] = home.asks;
  if (!first) return <QuietDay home={home} />;
  return (
    <>
      <FirstAsk ask={first} />
      {others.length > 0 ? <OtherAsks asks={others} more={home.all_asks - home.asks.length} /> : null}
    </>
  );
}

interface HomePageProps {
  /** The reader's own goals, which another part of the program knows how to show. */
  goals: ReactNode;
  /** The lesson to go on with, as well. */
  lesson: ReactNode;
}

function Today({ home, goals, lesson }: HomePageProps & { home: Home }) {
  const { t } = useTranslation();
  const waiting = peopleWaiting(home.asks);
  // On a quiet day there is time: what fills it stands where otherwise the asks do.
  const isQuiet = home.asks.length === 0;
  const tenMinutes = home.ten_minutes ? <TenMinutes small={home.ten_minutes} /> : null;
  const subtitle = () => {
    if (!home.person_id) return t("home.no_person");
    if (waiting > 0) return t("home.asked_waits", { count: waiting });
    return home.all_asks > 0 ? t("home.asked", { count: home.all_asks }) : t("home.asked_nothing");
  };
  return (
    <>
      <PageHeader
        title={home.given_name ? t("home.title", { name: home.given_name }) : t("home.title_nobody")}
        subtitle={subtitle()}
      />
      {home.person_id ? (
        <div className={classes.columns}>
          <Stack gap="xl">
            <SetupStrip />
            <Asked home={home} />
            {isQuiet ? tenMinutes : null}
            <ProgrammeWaiting />
            <Programme />
          </Stack>
          <Stack gap="lg">
            {home.plan ? (
              <MyPlan
                plan={home.plan}
                nextPlan={home.next_plan}
                nextItem={isQuiet ? null : home.next_item}
                waitingItems={home.waiting_items}
              />
            ) : null}
            {lesson}
            {goals}
            {home.practice.cards > 0 ? <PracticeWaiting practice={home.practice} /> : null}
            {isQuiet ? null : tenMinutes}
            <MyNeeds needs={home.needs} open={home.open_needs} />
          </Stack>
        </div>
      ) : (
        <Stack gap="xl">
          <SetupStrip />
          <ProgrammeWaiting />
          <Programme />
        </Stack>
      )}
    </>
  );
}

export function HomePage(props: HomePageProps) {
  const home = api.useQuery("get", "/api/v1/home");
  return (
    <Page>
      <Loaded
        query={home}
        skeleton={
          <Stack gap="lg">
            <Skeleton height={64} maw={420} />
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Skeleton height={220} radius="lg" />
              <Skeleton height={220} radius="lg" />
            </SimpleGrid>
          </Stack>
        }
      >
        {(data) => <Today {...props} home={data} />}
      </Loaded>
    </Page>
  );
}

// SPDX-License-Identifier: Apache-2.0
// What today asks of me: plans that wait for my word, what is next in my plan, and my most pressing needs.
import { SimpleGrid, Skeleton, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { MyNeeds } from "../components/my-needs";
import { MyPlan } from "../components/my-plan";
import { NextItems } from "../components/next-items";
import { PlansToAgree } from "../components/plans-to-agree";
import { Programme } from "../components/programme";
import { SetupStrip } from "../components/setup-strip";
import classes from "./home-page.module.css";

type Home = components["schemas"]["Home"];

/** The first sentence of the day: what matters most, in words. */
function useAsked(home: Home): string {
  const { t } = useTranslation();
  const overdue = home.next_items.filter((item) => item.is_overdue).length;
  if (home.waiting_plans > 0) return t("home.asked_agree", { count: home.waiting_plans });
  if (overdue > 0) return t("home.asked_overdue", { count: overdue });
  if (home.person_id && !home.plan) return t("home.asked_plan");
  if (home.next_items.length > 0) return t("home.asked_items", { count: home.next_items.length });
  return t("home.asked_nothing");
}

function Today({ home }: { home: Home }) {
  const { t } = useTranslation();
  const asked = useAsked(home);
  return (
    <>
      <PageHeader
        title={home.given_name ? t("home.title", { name: home.given_name }) : t("home.title_nobody")}
        subtitle={asked}
      />
      <Stack gap="lg">
        <SetupStrip />
        {home.waiting_plans > 0 ? <PlansToAgree plans={home.plans_to_agree} waiting={home.waiting_plans} /> : null}
        {home.person_id ? (
          <div className={classes.columns}>
            <Stack gap="lg">
              <MyPlan plan={home.plan} nextPlan={home.next_plan} />
              <NextItems items={home.next_items} />
            </Stack>
            <MyNeeds needs={home.needs} open={home.open_needs} />
          </div>
        ) : (
          <Text c="dimmed">{t("home.no_person")}</Text>
        )}
        <Programme />
        {home.reports > 0 ? (
          <ButtonLink to="/team" variant="default" style={{ alignSelf: "flex-start" }}>
            {t("home.team", { count: home.reports })}
          </ButtonLink>
        ) : null}
      </Stack>
    </>
  );
}

export function HomePage() {
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
        {(data) => <Today home={data} />}
      </Loaded>
    </Page>
  );
}

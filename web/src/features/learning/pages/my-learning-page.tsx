// SPDX-License-Identifier: Apache-2.0
// What one learns: where to go on, what is under way, what waits, what is done; for those who lead others, that of their people.
import { Button, Skeleton, Stack } from "@mantine/core";
import { IconBooks, IconUsers } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { ContinueCard } from "../components/continue-card";
import { EnrolmentLines } from "../components/enrolment-lines";
import type { EnrolmentState } from "../components/enrolment-state";
import { Mandatory } from "../components/mandatory";
import { ToAnswer } from "../components/to-answer";
import { useOutbox } from "../use-outbox";

type Line = components["schemas"]["EnrolmentLine"];

const route = getRouteApi("/signed-in/learning");

const mostAtOnce = 200;
const firstEnded = 5;
const groups: readonly { name: "under_way" | "not_begun" | "waiting"; state: EnrolmentState }[] = [
  { name: "under_way", state: "in_progress" },
  { name: "not_begun", state: "enrolled" },
  { name: "waiting", state: "asked" },
];

/** Due first, the soonest before the others; what has no date, as it came. */
const byDue = (one: Line, other: Line) => (one.due_on ?? "9999").localeCompare(other.due_on ?? "9999");

function Ended({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = showsAll ? lines : lines.slice(0, firstEnded);
  return (
    <Section title={t("learning.ended")} flush>
      <EnrolmentLines lines={shown} isOwn label={t("learning.ended")} />
      {shown.length < lines.length ? (
        <Button variant="subtle" fullWidth onClick={() => setShowsAll(true)}>
          {t("action.show_all", { count: lines.length })}
        </Button>
      ) : null}
    </Section>
  );
}

function Mine({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const query = { limit: mostAtOnce };
  const enrolments = api.useQuery("get", "/api/v1/enrolments", { params: { query } });
  const next = api.useQuery("get", "/api/v1/learning/next").data?.items[0];
  // What a cut line left behind goes out from here, too.
  useOutbox(personId);
  return (
    <Loaded query={enrolments} skeleton={<Skeleton height={320} radius="lg" />}>
      {({ items }) => {
        if (items.length === 0)
          return (
            <Panel>
              <EmptyState icon={IconBooks} title={t("learning.none")} text={t("learning.none_text")}>
                <ButtonLink to="/catalogue" search={{ show: "published" }}>
                  {t("learning.find")}
                </ButtonLink>
              </EmptyState>
            </Panel>
          );
        return (
          <Stack gap="lg">
            {next ? <ContinueCard next={next} /> : null}
            {groups.map(({ name, state }) => {
              const lines = items.filter((line) => line.state === state).sort(byDue);
              if (lines.length === 0) return null;
              return (
                <Section key={name} title={t(`learning.${name}`)} flush>
                  <EnrolmentLines lines={lines} isOwn label={t(`learning.${name}`)} />
                </Section>
              );
            })}
            <Ended lines={items.filter(({ ended_at }) => ended_at !== null)} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** All that the reader's people have under way. */
function OfMyPeople() {
  const { t } = useTranslation();
  const query = { below: true, is_open: true };
  const enrolments = api.useInfiniteQuery("get", "/api/v1/enrolments", { params: { query } }, paged);
  return (
    <Panel>
      <Loaded query={enrolments} skeleton={<RowsSkeleton />}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          if (lines.length === 0)
            return (
              <EmptyState
                icon={IconUsers}
                title={t("learning.nobody_learns")}
                text={t("learning.nobody_learns_text")}
              />
            );
          return (
            <>
              <EnrolmentLines lines={lines} isOwn={false} label={t("learning.people")} />
              <MoreButton query={enrolments} />
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

export function MyLearningPage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const { person_id, is_manager, roles } = useMe();
  const seesOthers = is_manager || roles.some((role) => role === "people_admin" || role === "learning_admin");
  const tabs = [
    "mine",
    ...(is_manager ? (["people"] as const) : []),
    "answer",
    ...(seesOthers ? (["mandatory"] as const) : []),
  ] as const;
  return (
    <Page>
      <PageHeader
        title={t("place.learning")}
        subtitle={t("learning.subtitle")}
        actions={
          <>
            {person_id ? (
              <ButtonLink to="/learning/record" variant="default">
                {t("learning.record")}
              </ButtonLink>
            ) : null}
            <ButtonLink to="/catalogue" search={{ show: "published" }} variant="default">
              {t("learning.find")}
            </ButtonLink>
          </>
        }
      />
      <TabLinks
        label={t("place.learning")}
        tabs={tabs.map((one) => ({
          label: t(`learning.tab_${one}`),
          link: { to: "/learning", search: { show: one } },
          current: show === one,
        }))}
      />
      {show === "mine" ? (
        person_id ? (
          <Mine personId={person_id} />
        ) : (
          <Panel>
            <NotFound text={t("home.no_person")} />
          </Panel>
        )
      ) : null}
      {show === "people" ? <OfMyPeople /> : null}
      {show === "answer" ? <ToAnswer /> : null}
      {show === "mandatory" ? <Mandatory /> : null}
    </Page>
  );
}

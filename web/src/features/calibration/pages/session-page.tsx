// SPDX-License-Identifier: Apache-2.0
// One session of calibration: its people, how their ratings lie, who rated how, and what was changed. After the lock it
// is read only.
import { Alert, Group, Skeleton, Stack } from "@mantine/core";
import { IconArrowsDiff, IconLock, IconMessages } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { Changes } from "../components/changes";
import { Distribution } from "../components/distribution";
import { NineBoxes } from "../components/nine-boxes";
import { RatingChange } from "../components/rating-change";
import { Reviewers } from "../components/reviewers";
import { SessionMoves } from "../components/session-moves";
import { SessionPeople } from "../components/session-people";
import { SessionStateBadge } from "../components/session-state";
import type { Review, Session } from "../session";
import { sessionViews } from "../session-search";

const route = getRouteApi("/signed-in/calibration/$calibrationSessionId");

function useScopeWords() {
  const { t } = useTranslation();
  return ({ unit_name, lowest_level: lowest, highest_level: highest }: Session) => {
    const levels =
      lowest !== null && highest !== null
        ? t("calibration.levels", { lowest, highest })
        : lowest !== null
          ? t("calibration.levels_from", { lowest })
          : highest !== null
            ? t("calibration.levels_to", { highest })
            : "";
    return [unit_name, levels].filter(Boolean).join(" · ") || t("calibration.no_limits");
  };
}

/** Where it belongs to: the cycle, for whom may open it. */
function Above({ session }: { session: Session }) {
  const { t } = useTranslation();
  const isPeopleTeam = useCan("reviews.manage");
  return (
    <Group gap="xs">
      {isPeopleTeam ? (
        <TextLink
          to="/review-cycles/$reviewCycleId"
          params={{ reviewCycleId: session.review_cycle_id }}
          search={{}}
          hash="calibration"
        >
          {session.cycle_name}
        </TextLink>
      ) : (
        <TextLink to="/reviews">{t("place.reviews")}</TextLink>
      )}
      <SessionStateBadge state={session.state} />
    </Group>
  );
}

function Standing({ session }: { session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (session.locked_at)
    return (
      <Alert
        color="gray"
        variant="light"
        icon={<IconLock />}
        title={t("calibration.locked_title", { day: format.instant(session.locked_at) })}
      >
        {t("calibration.locked_text")}
      </Alert>
    );
  if (session.may_change) return null;
  return (
    <Alert color="slate" variant="light" icon={<IconMessages />} title={t("calibration.contributes_title")}>
      {t("calibration.contributes_text", { facilitator: session.facilitator.name })}
    </Alert>
  );
}

function Tabs({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { view = "people" } = route.useSearch();
  const counts = { people: session.reviews.length, changes: session.changes.length };
  return (
    <TabLinks
      label={t("calibration.views")}
      tabs={sessionViews.map((name) => ({
        label: t(`calibration_view.${name}`),
        link: {
          to: "/calibration/$calibrationSessionId",
          params: { calibrationSessionId: session.id },
          search: name === "people" ? {} : { view: name },
          resetScroll: false,
        },
        current: name === view,
        ...(name === "people" || name === "changes" ? { count: counts[name] } : {}),
      }))}
    />
  );
}

function NoReviews({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <Panel>
      <EmptyState
        icon={IconArrowsDiff}
        title={t("calibration.empty")}
        text={t(session.may_gather ? "calibration.empty_gather" : "calibration.empty_text")}
      />
    </Panel>
  );
}

interface Asked {
  review: Review;
  to: number | null | undefined;
}

function Views({ session }: { session: Session }) {
  const { view = "people" } = route.useSearch();
  const [asked, setAsked] = useState<Asked | null>(null);
  const props = { session, onChange: (review: Review, to?: number | null) => setAsked({ review, to }) };
  return (
    <div>
      <Tabs session={session} />
      {view === "people" ? <SessionPeople {...props} /> : null}
      {view === "distribution" ? <Distribution session={session} /> : null}
      {view === "reviewers" ? <Reviewers session={session} /> : null}
      {view === "boxes" ? <NineBoxes {...props} /> : null}
      {view === "changes" ? <Changes {...props} /> : null}
      {asked ? <RatingChange session={session} {...asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

function OneSession({ session }: { session: Session }) {
  const { t } = useTranslation();
  const scopeWords = useScopeWords();
  return (
    <>
      <PageHeader
        title={session.name}
        eyebrow={<Above session={session} />}
        subtitle={[session.cycle_name, scopeWords(session)].join(" · ")}
        actions={<SessionMoves session={session} />}
      />
      <Stack gap="lg">
        <Standing session={session} />
        <Facts
          facts={[
            { label: t("calibration.facilitator"), value: session.facilitator.name },
            {
              label: t("calibration.contributors"),
              value: session.contributors.map(({ name }) => name).join(", "),
            },
          ]}
        />
        {session.reviews.length > 0 ? <Views session={session} /> : <NoReviews session={session} />}
      </Stack>
    </>
  );
}

export function SessionPage() {
  const { calibrationSessionId } = route.useParams();
  const query = api.useQuery("get", "/api/v1/calibration-sessions/{calibration_session_id}", {
    params: { path: { calibration_session_id: calibrationSessionId } },
  });
  return (
    <Page>
      <Loaded query={query} wholePage skeleton={<Skeleton height={480} radius="lg" />}>
        {(session) => <OneSession session={session} />}
      </Loaded>
    </Page>
  );
}

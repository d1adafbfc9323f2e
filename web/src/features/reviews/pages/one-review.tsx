// SPDX-License-Identifier: Apache-2.0
// One review, for everybody whom it concerns: how far it is, the next step, writing or reading it, and what came of it.
import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ReviewStateBadge } from "@/ui/review-state";
import { BesideJournal } from "../components/beside-journal";
import { Copies, History } from "../components/history";
import { Learning } from "../components/learning";
import { Phases } from "../components/phases";
import { Ratings } from "../components/ratings";
import { RecurringGaps } from "../components/recurring-gaps";
import { Reopen } from "../components/reopen";
import { SheetForm } from "../components/sheet-form";
import { Approve, PassOn, Share } from "../components/steps-before-sharing";
import { AnswerAppeal, Appeal, ChooseSecondReviewer } from "../components/steps-of-appeal";
import { RecordMeeting, Respond, SignAsManager } from "../components/steps-of-sign-off";
import { TwoSides } from "../components/two-sides";
import { isIn, lastDayOf } from "../review-way";
import type { View } from "../sheet-values";

interface StepsProps {
  view: View;
  isMending: boolean;
  onMend: () => void;
}

function Steps({ view, isMending, onMend }: StepsProps) {
  const { rights } = view;
  return (
    <>
      {rights.may_approve ? <Approve view={view} /> : null}
      {rights.may_pass_on ? <PassOn view={view} /> : null}
      {rights.may_share ? <Share view={view} isMending={isMending} onMend={onMend} /> : null}
      {rights.may_record_meeting ? <RecordMeeting view={view} /> : null}
      {rights.may_acknowledge ? <Respond view={view} /> : null}
      {rights.may_sign_as_manager ? <SignAsManager view={view} /> : null}
      {rights.may_appeal ? <Appeal view={view} /> : null}
      {rights.may_choose_second_reviewer ? <ChooseSecondReviewer view={view} /> : null}
      {rights.may_answer_appeal ? <AnswerAppeal view={view} /> : null}
    </>
  );
}

/** Why there is nothing to write or to read yet. */
function Waiting({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { party } = view;
  const phase = view.phases.find((one) => one.phase === (party === "employee" ? "self" : "manager"));
  const last = party ? lastDayOf(view, party) : null;
  const words = !party
    ? t("review.nothing_to_read")
    : isIn(view, party)
      ? t("review.handed_in", {
          other: (party === "employee" ? view.reviewer_name : view.person_name) ?? t("review.no_reviewer"),
        })
      : phase && last && phase.starts_on > today()
        ? t("review.begins", { day: format.date(phase.starts_on) })
        : t("review.not_open");
  return (
    <Alert color="leaf" variant="light" icon={<IconHourglass />} title={words}>
      {party === "employee" && isIn(view, party) ? t("review.handed_in_text") : null}
    </Alert>
  );
}

function Head({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    view.cycle_name,
    format.period(view.period_from, view.period_to),
    view.job_title,
    view.party === "manager" ? null : t("review.written_by", { person: view.reviewer_name ?? t("review.no_reviewer") }),
  ];
  return (
    <PageHeader
      title={view.party === "employee" ? t("review.own_title") : t("review.title", { person: view.person_name })}
      eyebrow={
        <Group gap="xs">
          <TextLink to="/reviews">{t("place.reviews")}</TextLink>
          <ReviewStateBadge state={view.state} />
        </Group>
      }
      subtitle={facts.filter(Boolean).join(" · ")}
      actions={
        <>
          {view.three_sixty_id ? (
            <ButtonLink
              variant="default"
              to="/three-sixties/$threeSixtyId"
              params={{ threeSixtyId: view.three_sixty_id }}
            >
              {t("review.to_three_sixty")}
            </ButtonLink>
          ) : null}
          {view.rights.may_reopen ? <Reopen view={view} /> : null}
        </>
      }
    />
  );
}

function One({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isMending, setMending] = useState(false);
  const { rights, party } = view;
  const writes = party !== null && (rights.may_write || (rights.may_mend_words && isMending));
  const handedIn = view.sheets.some((sheet) => sheet.submitted_at !== null);
  return (
    <>
      <Head view={view} />
      <Stack gap="lg">
        {view.message ? <Text style={{ whiteSpace: "pre-line" }}>{view.message}</Text> : null}
        <Phases view={view} />
        {view.state === "ended" ? (
          <Alert color="gray" variant="light" title={t("review.ended")}>
            {view.end_reason && view.end_reason !== "people_team"
              ? t(`review_end.${view.end_reason}`)
              : view.ended_because}
          </Alert>
        ) : null}
        <Steps view={view} isMending={isMending} onMend={() => setMending(!isMending)} />
        <RecurringGaps view={view} />
        <BesideJournal view={view}>
          {view.state === "writing" && !writes ? <Waiting view={view} /> : null}
          {rights.may_learn ? <Learning view={view} /> : null}
          <Ratings view={view} />
          {writes ? <SheetForm key={isMending ? "mend" : "write"} view={view} party={party} /> : null}
          {!writes && handedIn ? <TwoSides view={view} /> : null}
          <Copies view={view} />
          <History view={view} />
        </BesideJournal>
      </Stack>
    </>
  );
}

export function OneReview({ reviewId }: { reviewId: string }) {
  const query = api.useQuery("get", "/api/v1/reviews/{review_id}", { params: { path: { review_id: reviewId } } });
  return (
    <Page>
      <Loaded query={query} wholePage>
        {(view) => <One view={view} />}
      </Loaded>
    </Page>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Feedback: what one received and gave, what one asked for, what waits for an answer, and how many take part.
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan, useMe } from "@/api/session";
import { giveFeedback } from "@/lib/hashes";
import { fullName } from "@/lib/names";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { TabLinks } from "@/ui/tab-links";
import { useOpenedByHash } from "@/ui/use-opened-by-hash";
import { AskFeedback } from "../components/ask-feedback";
import { Asked } from "../components/asked";
import { FeedbackList } from "../components/feedback-list";
import { FeedbackParticipation } from "../components/feedback-participation";
import { GiveFeedback } from "../components/give-feedback";
import { Waiting } from "../components/waiting";

const route = getRouteApi("/signed-in/feedback");

/** The form to whom an address names. */
function GiveTo({ id, onClose }: { id: string; onClose: () => void }) {
  const person = api.useQuery("get", "/api/v1/people/{person_id}", { params: { path: { person_id: id } } });
  return person.data ? <GiveFeedback to={{ id, name: fullName(person.data.person) }} onClose={onClose} /> : null;
}

function useTabs() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const seesParticipation = useCan("feedback.read_participation");
  const waiting = api.useQuery("get", "/api/v1/feedback-waiting", {}, { enabled: person_id !== null });
  const { asks, levels, nudges } = waiting.data ?? { asks: [], levels: [], nudges: [] };
  const boxes = [
    ...(person_id ? (["received", "waiting", "given", "asked"] as const) : []),
    ...(seesParticipation ? (["participation"] as const) : []),
  ];
  return boxes.map((box) => ({
    box,
    label: t(`feedback.box_${box}`),
    ...(box === "waiting" && { count: asks.length + levels.length + nudges.length }),
  }));
}

export function FeedbackPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<"give" | "ask" | null>(null);
  useOpenedByHash(
    giveFeedback,
    useCallback(() => setOpened("give"), []),
  );
  const tabs = useTabs();
  const box = tabs.some((tab) => tab.box === search.box) ? search.box : tabs[0]?.box;
  return (
    <Page width="reading">
      <PageHeader
        title={t("place.feedback")}
        subtitle={t("feedback.subtitle")}
        actions={
          person_id ? (
            <>
              <Button variant="default" onClick={() => setOpened("ask")}>
                {t("feedback.ask")}
              </Button>
              <Button onClick={() => setOpened("give")}>{t("feedback.give")}</Button>
            </>
          ) : null
        }
      />
      <TabLinks
        label={t("place.feedback")}
        tabs={tabs.map(({ box: one, label, count }) => ({
          label,
          link: { to: "/feedback", search: { box: one } },
          current: one === box,
          ...(count && { count }),
        }))}
      />
      {box === "received" || box === "given" ? <FeedbackList key={box} box={box} /> : null}
      {box === "asked" ? <Asked /> : null}
      {box === "waiting" ? <Waiting /> : null}
      {box === "participation" ? <FeedbackParticipation /> : null}
      {box ? null : <NotFound text={t("home.no_person")} />}
      {opened === "give" ? <GiveFeedback onClose={() => setOpened(null)} /> : null}
      {opened === "ask" ? <AskFeedback onClose={() => setOpened(null)} /> : null}
      {search.to && person_id && search.to !== person_id ? (
        <GiveTo id={search.to} onClose={() => void navigate({ search: { box: "given" }, replace: true })} />
      ) : null}
    </Page>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Practice: the session of now, what is remembered, and the decks there are.
import { Button, Group, Stack } from "@mantine/core";
import { IconAdjustments, IconCards, IconPlayerPlay } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan, useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import { DeckList } from "../components/deck-list";
import { NewDeck } from "../components/new-deck";
import { OwnRecall } from "../components/recall";
import { Session } from "../components/session";
import { WishesForm } from "../components/wishes-form";

const route = getRouteApi("/signed-in/practice");

type Today = components["schemas"]["PracticeToday"];

/** At ten seconds a card, as Home counts. */
const minutesFor = (cards: number) => Math.ceil(cards / 6);

function WhatWaits({ today, onStart }: { today: Today; onStart: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (today.decks === 0)
    return <EmptyState icon={IconCards} title={t("practice.no_deck")} text={t("practice.no_deck_text")} />;
  if (today.cards.length === 0)
    return (
      <EmptyState
        icon={IconCards}
        title={t(today.answered > 0 ? "practice.done_today" : "practice.nothing_due")}
        {...(today.next_on && { text: t("practice.next_on", { day: format.date(today.next_on) }) })}
      />
    );
  return (
    <EmptyState
      icon={IconCards}
      title={t("practice.due", { count: today.due })}
      text={today.is_quiet ? t("practice.quiet") : t("practice.due_text", { count: minutesFor(today.cards.length) })}
    >
      <Button size="md" leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={onStart}>
        {t("practice.start")}
      </Button>
    </EmptyState>
  );
}

function Decks() {
  const { t } = useTranslation();
  const query = api.useQuery("get", "/api/v1/practice-decks");
  const mayWrite = useCan("courses.write");
  const { course } = route.useSearch();
  const [isDrafting, setDrafting] = useState(course !== undefined);
  return (
    <Section
      title={t("practice.decks")}
      description={t("practice.decks_text")}
      actions={mayWrite ? <Button onClick={() => setDrafting(true)}>{t("practice.new_deck")}</Button> : null}
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <DeckList decks={items} />
          ) : (
            <EmptyState
              icon={IconCards}
              title={t("practice.no_decks")}
              text={t(mayWrite ? "practice.no_decks_author" : "practice.no_decks_text")}
            />
          )
        }
      </Loaded>
      {isDrafting ? <NewDeck courseId={course} onClose={() => setDrafting(false)} /> : null}
    </Section>
  );
}

function Wishes() {
  const { t } = useTranslation();
  const wishes = api.useQuery("get", "/api/v1/practice/wishes").data;
  const [isWishing, setWishing] = useState(false);
  return (
    <Group justify="flex-end">
      <Button
        variant="default"
        leftSection={<IconAdjustments size={16} aria-hidden />}
        disabled={!wishes}
        onClick={() => setWishing(true)}
      >
        {t("practice_wishes.title")}
      </Button>
      {isWishing && wishes ? <WishesForm wishes={wishes} onClose={() => setWishing(false)} /> : null}
    </Group>
  );
}

/** The cards of a session stay those it began with, whatever is answered meanwhile; nothing stands beside them. */
function Now({ today }: { today: Today }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { begin } = route.useSearch();
  const [cards, setCards] = useState<Today["cards"] | null>(begin && today.cards.length > 0 ? today.cards : null);
  const end = async () => {
    await queryClient.invalidateQueries();
    setCards(null);
    await navigate({ to: "/practice", replace: true });
  };
  if (cards) return <Session cards={cards} onEnd={end} />;
  return (
    <Stack gap="lg">
      <Wishes />
      <Panel>
        <WhatWaits today={today} onStart={() => setCards(today.cards)} />
      </Panel>
      <OwnRecall />
      <Decks />
    </Stack>
  );
}

function OwnPractice() {
  const today = api.useQuery("get", "/api/v1/practice", {}, { refetchOnWindowFocus: false });
  return <Loaded query={today}>{(read) => <Now today={read} />}</Loaded>;
}

export function PracticePage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  return (
    <Page>
      <PageHeader title={t("place.practice")} subtitle={t("practice.subtitle")} />
      {person_id ? <OwnPractice /> : <Decks />}
    </Page>
  );
}

// SPDX-License-Identifier: Apache-2.0
// A deck with its cards, for whoever practises it and whoever writes it.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCards, IconPencil } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { DeckStateBadge, PractiseButton } from "../components/deck-list";
import classes from "../components/practice.module.css";

type DeckView = components["schemas"]["DeckView"];

const route = getRouteApi("/signed-in/practice/decks/$practiceDeckId");

function AuthorMoves({ view }: { view: DeckView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, state } = view.deck;
  const params = { path: { practice_deck_id: id } };
  const body = { version: view.version };
  const publish = api.useMutation("post", "/api/v1/practice-decks/{practice_deck_id}/publication", {
    meta: { done: t("practice.published") },
  });
  const retire = api.useMutation("post", "/api/v1/practice-decks/{practice_deck_id}/retirement", {
    meta: { done: t("practice.retired") },
  });
  const discard = api.useMutation("delete", "/api/v1/practice-decks/{practice_deck_id}", {
    meta: { done: t("practice.discarded") },
    onSuccess: () => navigate({ to: "/practice" }),
  });
  return (
    <>
      {state === "retired" ? null : (
        <ButtonLink
          to="/practice/decks/$practiceDeckId/edit"
          params={{ practiceDeckId: id }}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          {t("practice.write_cards")}
        </ButtonLink>
      )}
      {state === "draft" ? (
        <>
          <Button loading={publish.isPending} onClick={() => publish.mutate({ params, body })}>
            {t("practice.publish")}
          </Button>
          <ConfirmButton
            variant="default"
            question={t("practice.discard_question")}
            consequence={t("practice.discard_text")}
            confirm={t("practice.discard")}
            onConfirm={() => discard.mutate({ params })}
          >
            {t("practice.discard")}
          </ConfirmButton>
        </>
      ) : null}
      {state === "published" ? (
        <ConfirmButton
          variant="default"
          question={t("practice.retire_question")}
          consequence={t("practice.retire_text")}
          confirm={t("practice.retire")}
          onConfirm={() => retire.mutate({ params, body })}
        >
          {t("practice.retire")}
        </ConfirmButton>
      ) : null}
    </>
  );
}

function Cards({ view }: { view: DeckView }) {
  const { t } = useTranslation();
  if (view.cards.length === 0)
    return <EmptyState icon={IconCards} title={t("practice.no_cards")} text={t("practice.no_cards_text")} />;
  return (
    <Stack component="ol" gap="md" pl="lg">
      {view.cards.map((card) => (
        <li key={card.id}>
          <Stack gap={2}>
            <Text fw={560} className={classes.words}>
              {card.front}
            </Text>
            {card.right_option === null ? null : <Text size="sm">{card.options[card.right_option]}</Text>}
            {card.back ? (
              <Text size="sm" className={classes.words}>
                {card.back}
              </Text>
            ) : null}
            {card.competency_name ? (
              <Text size="sm" c="dimmed">
                {card.competency_name}
              </Text>
            ) : null}
          </Stack>
        </li>
      ))}
    </Stack>
  );
}

function Deck({ view }: { view: DeckView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { person_id } = useMe();
  const { deck } = view;
  return (
    <>
      <PageHeader
        title={deck.title}
        subtitle={deck.summary}
        eyebrow={<TextLink to="/practice">{t("place.practice")}</TextLink>}
        actions={
          <Group>
            {view.may_write ? <AuthorMoves view={view} /> : null}
            {person_id ? <PractiseButton deck={deck} /> : null}
          </Group>
        }
      />
      <Section
        title={t("practice.cards", { count: deck.cards })}
        description={view.may_write ? t("practice.learners", { number: format.number(view.learners) }) : undefined}
        actions={<DeckStateBadge state={deck.state} />}
      >
        <Cards view={view} />
      </Section>
    </>
  );
}

export function DeckPage() {
  const { practiceDeckId } = route.useParams();
  const query = api.useQuery("get", "/api/v1/practice-decks/{practice_deck_id}", {
    params: { path: { practice_deck_id: practiceDeckId } },
  });
  return (
    <Page>
      <Loaded query={query} wholePage>
        {(view) => <Deck view={view} />}
      </Loaded>
    </Page>
  );
}

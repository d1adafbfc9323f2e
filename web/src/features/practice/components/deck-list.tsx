// SPDX-License-Identifier: Apache-2.0
// Decks: what each is about, how far the reader has come, and beginning or stopping to practise it.
import { Badge, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Panel } from "@/ui/section";

export type DeckLine = components["schemas"]["DeckLine"];

function Standing({ deck }: { deck: DeckLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { known, learning, unseen } = deck.standing;
  const share = (count: number) => (100 * count) / Math.max(1, deck.cards);
  return (
    <Stack gap={4}>
      <Progress.Root size="sm" aria-hidden>
        <Progress.Section value={share(known)} color="leaf" />
        <Progress.Section value={share(learning)} color="slate" />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {t("practice.standing", {
          known: format.number(known),
          learning: format.number(learning),
          unseen: format.number(unseen),
        })}
      </Text>
    </Stack>
  );
}

export function PractiseButton({ deck, size }: { deck: DeckLine; size?: "xs" }) {
  const { t } = useTranslation();
  const params = { path: { practice_deck_id: deck.id } };
  const begin = api.useMutation("put", "/api/v1/practice-decks/{practice_deck_id}/practice", {
    meta: { done: t("practice.begun") },
  });
  const end = api.useMutation("delete", "/api/v1/practice-decks/{practice_deck_id}/practice", {
    meta: { done: t("practice.ended") },
  });
  if (deck.is_practised)
    return (
      <Button
        variant="default"
        {...(size && { size })}
        loading={end.isPending}
        aria-label={`${t("practice.end")}: ${deck.title}`}
        onClick={() => end.mutate({ params })}
      >
        {t("practice.end")}
      </Button>
    );
  if (deck.state !== "published") return null;
  return (
    <Button
      {...(size && { size })}
      loading={begin.isPending}
      aria-label={`${t("practice.begin")}: ${deck.title}`}
      onClick={() => begin.mutate({ params })}
    >
      {t("practice.begin")}
    </Button>
  );
}

export function DeckStateBadge({ state }: { state: DeckLine["state"] }) {
  const { t } = useTranslation();
  if (state === "published") return null;
  return <Badge color={state === "draft" ? "slate" : "gray"}>{t(`practice_deck_state.${state}`)}</Badge>;
}

export function DeckList({ decks }: { decks: readonly DeckLine[] }) {
  const { t } = useTranslation();
  return (
    <Stack>
      {decks.map((deck) => (
        <Panel key={deck.id} article>
          <Stack gap="sm">
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <Stack gap={2}>
                <Group gap="xs">
                  <TextLink to="/practice/decks/$practiceDeckId" params={{ practiceDeckId: deck.id }} fw={560}>
                    {deck.title}
                  </TextLink>
                  <DeckStateBadge state={deck.state} />
                </Group>
                <Text size="sm" c="dimmed">
                  {t("practice.cards", { count: deck.cards })}
                  {deck.course_title ? ` · ${deck.course_title}` : ""}
                </Text>
              </Stack>
              <PractiseButton deck={deck} size="xs" />
            </Group>
            {deck.summary ? <Text size="sm">{deck.summary}</Text> : null}
            {deck.is_practised ? <Standing deck={deck} /> : null}
          </Stack>
        </Panel>
      ))}
    </Stack>
  );
}

// SPDX-License-Identifier: Apache-2.0
// A deck as it is edited, and as it is sent.
import type { components } from "@/api/schema";

type DeckView = components["schemas"]["DeckView"];
type CardDraft = components["schemas"]["CardDraft"];

export interface CardValues {
  id: string | null;
  kind: CardDraft["kind"];
  front: string;
  back: string;
  options: string[];
  /** The place of the right option, as radios know it. */
  right_option: string | null;
  competency_id: string | null;
  lesson_key: string | null;
}

export type DeckValues = {
  title: string;
  summary: string;
  cards: CardValues[];
};

export const newCard = (): CardValues => ({
  id: null,
  kind: "card",
  front: "",
  back: "",
  options: [],
  right_option: null,
  competency_id: null,
  lesson_key: null,
});

export const readDeck = ({ deck, cards, version }: DeckView) => ({
  values: {
    title: deck.title,
    summary: deck.summary,
    cards: cards.map(({ id, kind, front, back, options, right_option, competency_id, lesson_key }) => ({
      id,
      kind,
      front,
      back,
      options,
      right_option: right_option === null ? null : String(right_option),
      competency_id,
      lesson_key,
    })),
  } satisfies DeckValues,
  version,
});

/** A card that is turned over has no options; what was written as such while it was a choice is left out. */
export const sentCard = (card: CardValues): CardDraft => ({
  ...card,
  options: card.kind === "choice" ? card.options : [],
  right_option: card.kind === "choice" && card.right_option !== null ? Number(card.right_option) : null,
});

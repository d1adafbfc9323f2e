// SPDX-License-Identifier: Apache-2.0
// Addresses of practice: the session of now, and decks of cards.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const practice = createRoute({
  getParentRoute: () => signedIn,
  path: "/practice",
  validateSearch: (search: Record<string, unknown>): { begin?: true; course?: string } => ({
    ...(search.begin === true && { begin: true }),
    course: text(search.course),
  }),
  component: lazyRouteComponent(() => import("@/features/practice/pages/practice-page"), "PracticePage"),
});

const deck = createRoute({
  getParentRoute: () => signedIn,
  path: "/practice/decks/$practiceDeckId",
  component: lazyRouteComponent(() => import("@/features/practice/pages/deck-page"), "DeckPage"),
});

const editDeck = createRoute({
  getParentRoute: () => signedIn,
  path: "/practice/decks/$practiceDeckId/edit",
  component: lazyRouteComponent(() => import("@/features/practice/pages/edit-deck-page"), "EditDeckPage"),
});

export const practiceRoutes = [practice, deck, editDeck] as const;

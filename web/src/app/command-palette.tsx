// SPDX-License-Identifier: Apache-2.0
// Goes anywhere by typing: what the search finds, places, and what can be done. Loaded when it is first opened.
import "@mantine/spotlight/styles.css";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/session";
import { placesFor, settingsPlace } from "./navigation";
import { useActions } from "./use-actions";
import { useFound } from "./use-found";

/** What is said where nothing is listed: only a search that is over has found nothing. */
const nothing = { done: "palette.nothing", searching: "state.loading", failed: "palette.failed" } as const;

const [store, spotlight] = createSpotlight();

interface CommandPaletteProps {
  me: Me;
  /** What is typed, some of it perhaps before this was loaded. */
  query: string;
  onQuery: (query: string) => void;
  onClose: () => void;
  onShortcuts: () => void;
}

export default function CommandPalette({ me, query, onQuery, onClose, onShortcuts }: CommandPaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const typed = query.trim();
  const [words] = useDebouncedValue(typed, 120);
  const found = useFound(typed === "" ? "" : words, me.account_id);
  const actions = useActions(me, onShortcuts);
  useEffect(() => spotlight.open(), []);

  const matches = ({ label, keywords = "" }: { label: string; keywords?: string }) =>
    `${label} ${keywords}`.toLowerCase().includes(typed.toLowerCase());
  const places = [...placesFor(me).flatMap((group) => group.places), settingsPlace].map((place) => ({
    id: place.to,
    label: t(`place.${place.label}`),
    leftSection: <place.icon size={18} stroke={1.7} />,
    onClick: () => void navigate({ to: place.to }),
  }));
  const named = [
    { group: t("palette.places"), actions: places.filter(matches) },
    { group: t("palette.actions"), actions: actions.filter(matches) },
  ];
  const groups: SpotlightActionGroupData[] = [...named, ...found.groups];
  if (typed === "") groups.unshift(...groups.splice(2, 1));
  // Results that come later take the mark from the first one, which Enter opens all the same.
  const openFirst = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    const list = currentTarget.closest("[role=dialog]");
    if (key !== "Enter" || list?.querySelector("[data-selected]")) return;
    list?.querySelector<HTMLElement>("[data-action]")?.click();
  };
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={onQuery}
      onSpotlightClose={onClose}
      filter={(_query, actions) => actions}
      actions={groups.filter((group) => group.actions.length > 0)}
      nothingFound={t(typed === words ? nothing[found.state] : nothing.searching)}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: t("palette.placeholder"),
        "aria-label": t("palette.placeholder"),
        onKeyDown: openFirst,
      }}
    />
  );
}

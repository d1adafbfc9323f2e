// SPDX-License-Identifier: Apache-2.0
// Goes anywhere by typing: places, people and jobs. Loaded when it is first opened.
import "@mantine/spotlight/styles.css";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconBriefcase, IconSearch } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Me } from "@/api/session";
import { fullName } from "@/lib/names";
import { PersonAvatar } from "@/ui/person";
import { placesFor, settingsPlace } from "./navigation";

const [store, spotlight] = createSpotlight();

function useFindings(search: string) {
  const options = { enabled: search.length >= 2, placeholderData: keepPreviousData };
  const params = { query: { search, limit: 6 } };
  const people = api.useQuery("get", "/api/v1/people", { params }, options);
  const jobs = api.useQuery("get", "/api/v1/jobs", { params }, options);
  const shown = search.length >= 2;
  return { people: shown ? (people.data?.items ?? []) : [], jobs: shown ? (jobs.data?.items ?? []) : [] };
}

export default function CommandPalette({ me, onClose }: { me: Me; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const [search] = useDebouncedValue(query.trim(), 150);
  const { people, jobs } = useFindings(search);
  useEffect(() => spotlight.open(), []);

  const places = [...placesFor(me).flatMap((group) => group.places), settingsPlace].filter((place) =>
    t(`place.${place.label}`).toLowerCase().includes(query.trim().toLowerCase()),
  );
  const groups: SpotlightActionGroupData[] = [
    {
      group: t("palette.places"),
      actions: places.map((place) => ({
        id: place.to,
        label: t(`place.${place.label}`),
        leftSection: <place.icon size={18} stroke={1.7} />,
        onClick: () => void navigate({ to: place.to }),
      })),
    },
    {
      group: t("palette.people"),
      actions: people.map((person) => ({
        id: person.id,
        label: fullName(person),
        description: person.job_title ?? "",
        leftSection: <PersonAvatar name={fullName(person)} size={26} />,
        onClick: () => void navigate({ to: "/people/$personId", params: { personId: person.id } }),
      })),
    },
    {
      group: t("palette.jobs"),
      actions: jobs.map((job) => ({
        id: job.id,
        label: job.title,
        description: job.family,
        leftSection: <IconBriefcase size={18} stroke={1.7} />,
        onClick: () => void navigate({ to: "/jobs/$jobId", params: { jobId: job.id } }),
      })),
    },
  ];
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
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      filter={(_query, actions) => actions}
      actions={groups.filter((group) => group.actions.length > 0)}
      nothingFound={t("palette.nothing")}
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

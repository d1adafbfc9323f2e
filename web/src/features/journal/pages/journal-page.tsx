// SPDX-License-Identifier: Apache-2.0
// The journal of a person: what happened in a time, as far as the reader may see it, and how much of the time it covers.
import { Group, Select, Stack } from "@mantine/core";
import { IconNotebook } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { DateField } from "@/ui/date-field";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel, Section } from "@/ui/section";
import { JournalCoverage } from "../components/journal-coverage";
import { JournalEntries } from "../components/journal-entries";

type Kind = components["schemas"]["JournalKind"];

const kinds: readonly Kind[] = [
  "goal",
  "check_in",
  "one_on_one",
  "feedback",
  "recognition",
  "evidence",
  "plan_item",
  "outside_training",
];
const personRoute = getRouteApi("/signed-in/people/$personId");

interface Wanted {
  from: string;
  to: string;
  kind: Kind | null;
}

function Filters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="md" align="flex-end">
      <DateField label={t("journal.from")} value={wanted.from} onChange={(from) => onChange({ ...wanted, from })} />
      <DateField label={t("journal.to")} value={wanted.to} onChange={(to) => onChange({ ...wanted, to })} />
      <Select
        label={t("journal.kind")}
        placeholder={t("journal.all_kinds")}
        clearable={wanted.kind !== null}
        data={kinds.map((value) => ({ value, label: t(`journal_kind.${value}`) }))}
        value={wanted.kind}
        onChange={(kind) => onChange({ ...wanted, kind: kinds.find((one) => one === kind) ?? null })}
      />
    </Group>
  );
}

function Journal({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<Wanted>({ from: "", to: "", kind: null });
  const { from, to, kind } = wanted;
  const query = { limit: 50, ...(from && { from }), ...(to && { to }), ...(kind && { kind }) };
  const journal = api.useInfiniteQuery(
    "get",
    "/api/v1/people/{person_id}/journal",
    { params: { path: { person_id: personId }, query } },
    paged,
  );
  return (
    <Stack gap="lg">
      <Filters wanted={wanted} onChange={setWanted} />
      <Loaded query={journal}>
        {({ pages }) => {
          const coverage = pages[0]?.coverage;
          const entries = pages.flatMap(({ items }) => items);
          return (
            <Stack gap="lg">
              {coverage ? <JournalCoverage coverage={coverage} /> : null}
              <Section title={t("journal.what_happened")} description={t("journal.what_happened_text")}>
                {entries.length === 0 ? (
                  <EmptyState icon={IconNotebook} title={t("journal.none")} text={t("journal.none_text")} />
                ) : (
                  <JournalEntries entries={entries} />
                )}
                <MoreButton query={journal} />
              </Section>
            </Stack>
          );
        }}
      </Loaded>
    </Stack>
  );
}

/** Below the head of a person. */
export function PersonJournalPage() {
  const { personId } = personRoute.useParams();
  return <Journal personId={personId} />;
}

export function OwnJournalPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  return (
    <Page>
      <PageHeader title={t("place.journal")} subtitle={t("journal.subtitle")} />
      {person_id ? (
        <Journal personId={person_id} />
      ) : (
        <Panel>
          <NotFound text={t("home.no_person")} />
        </Panel>
      )}
    </Page>
  );
}

// SPDX-License-Identifier: Apache-2.0
// The trail: what was changed by whom, and who looked at whose data. Nobody can change it here.
import { Group, Select } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { fullName } from "@/lib/names";
import { Page, PageHeader } from "@/ui/page";
import { PersonSelect } from "@/ui/person-select";
import { Panel } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { Events } from "../components/events";
import { Sightings } from "../components/sightings";
import { things } from "../words";

const route = getRouteApi("/signed-in/audit");

function Filters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const person = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: search.person ?? "" } } },
    { enabled: search.person !== undefined },
  ).data?.person;
  return (
    <Group gap="sm" p="md">
      <PersonSelect
        flex="1 1 240px"
        maw={420}
        clearable
        aria-label={t("audit.person")}
        placeholder={t("audit.any_person")}
        chosen={person ? { value: person.id, label: fullName(person) } : null}
        value={search.person ?? null}
        onChange={(id) => change({ person: id ?? undefined })}
      />
      {search.show === "events" ? (
        <Select
          flex="1 1 200px"
          maw={420}
          clearable
          searchable
          aria-label={t("audit.thing")}
          placeholder={t("audit.any_thing")}
          data={things.map((value) => ({ value, label: t(`event_thing.${value}`) }))}
          value={search.thing ?? null}
          onChange={(thing) => change({ thing: thing ?? undefined })}
        />
      ) : null}
    </Group>
  );
}

export function AuditPage() {
  const { t } = useTranslation();
  const { show, person, thing } = route.useSearch();
  const tab = (name: typeof show) => ({
    label: t(`audit.${name}`),
    link: { to: "/audit", search: { show: name, person } } as const,
    current: show === name,
  });
  return (
    <Page>
      <PageHeader title={t("place.audit")} subtitle={t("audit.subtitle")} />
      <TabLinks label={t("audit.tabs")} tabs={[tab("events"), tab("sightings")]} />
      <Panel>
        <Filters />
        {show === "events" ? <Events person={person} thing={thing} /> : <Sightings person={person} />}
      </Panel>
    </Page>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Requests for outside training: one's own, those that wait for one, and for those who oversee them, everybody's.
import { IconSchool } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan, useMe } from "@/api/session";
import { useWaiting } from "@/api/waiting";
import { DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { AllRequests } from "../components/all-requests";
import { useRequestColumns } from "../components/requests-table";

const route = getRouteApi("/signed-in/training-requests");

function Waiting() {
  const { t } = useTranslation();
  const columns = useRequestColumns("with person");
  const waiting = api.useQuery("get", "/api/v1/waiting-training-requests");
  return (
    <Loaded query={waiting}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={IconSchool} title={t("request.none_waiting")} text={t("request.none_waiting_text")} />
        ) : (
          <DataTable label={t("request.waiting")} columns={columns} rows={items} rowKey={(line) => line.id} />
        )
      }
    </Loaded>
  );
}

function Mine({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const columns = useRequestColumns("own");
  const mine = api.useQuery("get", "/api/v1/people/{person_id}/training-requests", {
    params: { path: { person_id: personId } },
  });
  return (
    <Loaded query={mine}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={IconSchool} title={t("request.none")} text={t("request.none_text")} />
        ) : (
          <DataTable label={t("request.mine")} columns={columns} rows={items} rowKey={(line) => line.id} />
        )
      }
    </Loaded>
  );
}

export function RequestsPage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const { person_id } = useMe();
  const oversees = useCan("training_requests.oversee");
  const waiting = useWaiting(person_id !== null)["/training-requests"];
  const tabs = [...(person_id ? (["mine", "waiting"] as const) : []), ...(oversees ? (["all"] as const) : [])];
  const shown = tabs.find((one) => one === show) ?? tabs[0];
  return (
    <Page>
      <PageHeader
        title={t("place.training_requests")}
        subtitle={t("request.subtitle")}
        actions={person_id ? <ButtonLink to="/training-requests/new">{t("request.ask")}</ButtonLink> : null}
      />
      <TabLinks
        label={t("place.training_requests")}
        tabs={tabs.map((one) => ({
          label: t(`request.${one}`),
          link: { to: "/training-requests", search: { show: one } },
          current: shown === one,
          ...(one === "waiting" && { count: waiting }),
        }))}
      />
      <Panel>
        {shown === "mine" && person_id ? <Mine personId={person_id} /> : null}
        {shown === "waiting" ? <Waiting /> : null}
        {shown === "all" ? <AllRequests /> : null}
        {shown ? null : <NotFound text={t("home.no_person")} />}
      </Panel>
    </Page>
  );
}

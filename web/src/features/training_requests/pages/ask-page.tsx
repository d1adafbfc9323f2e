// SPDX-License-Identifier: Apache-2.0
// Asks for training outside: for oneself or somebody else, alone or for a plan item, whose chosen solution it begins with.
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { today } from "@/lib/dates";
import { TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { useProblemForm } from "@/ui/use-problem-form";
import { RequestFormBody } from "../components/request-form-body";
import { requestChanges } from "../request-changes";
import { newRequest, type RequestValues, requestDraft, requestFor } from "../request-values";

type PlanItem = components["schemas"]["PlanItem"];

const route = getRouteApi("/signed-in/training-requests/new");

interface AskProps {
  personId: string;
  item: PlanItem | null;
  initialValues: RequestValues;
}

function Ask({ personId, item, initialValues }: AskProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { currency } = useMe().workspace;
  const ask = api.useMutation("post", "/api/v1/people/{person_id}/training-requests", {
    meta: { quiet: true, refreshes: requestChanges, done: t("request.asked") },
  });
  const edit = useProblemForm<RequestValues>({ initialValues }, async (values) => {
    const view = await ask.mutateAsync({
      params: { path: { person_id: personId } },
      body: requestDraft(values, item?.id ?? null, currency),
    });
    await navigate({ to: "/training-requests/$requestId", params: { requestId: view.request.id } });
  });
  return <RequestFormBody edit={edit} submit={t("request.send")} />;
}

/** What the item of the address and its chosen solution say; null where there is none. */
function useItem(plan: string | undefined, item: string | undefined) {
  const asked = plan !== undefined && item !== undefined;
  const view = api.useQuery(
    "get",
    "/api/v1/plans/{plan_id}",
    { params: { path: { plan_id: plan ?? "" } } },
    { enabled: asked },
  );
  const options = api.useQuery(
    "get",
    "/api/v1/plan-items/{plan_item_id}/options",
    { params: { path: { plan_item_id: item ?? "" } } },
    { enabled: asked },
  );
  return {
    isLoading: asked && (view.isLoading || options.isLoading),
    person: view.data ? { id: view.data.plan.person_id, name: view.data.person_name } : null,
    item: view.data?.items.find((one) => one.item.id === item)?.item ?? null,
    option: options.data?.items.find((one) => one.is_chosen)?.option,
  };
}

export function AskPage() {
  const { t } = useTranslation();
  const me = useMe();
  const search = route.useSearch();
  const { isLoading, person, item, option } = useItem(search.plan, search.item);
  const other = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: search.person ?? "" } } },
    { enabled: search.person !== undefined },
  );
  const personId = person?.id ?? search.person ?? me.person_id;
  const found = other.data?.person;
  const name = person?.name ?? (found ? `${found.given_name} ${found.family_name}` : null);
  const empty = newRequest(me.workspace.currency, today());
  return (
    <Page width="reading">
      <PageHeader
        title={t("request.ask")}
        eyebrow={
          <TextLink to="/training-requests" search={{ show: "mine" }}>
            {t("place.training_requests")}
          </TextLink>
        }
        subtitle={
          <>
            {name && personId !== me.person_id ? t("request.for_person", { name }) : t("request.ask_text")}{" "}
            {item ? t("request.for_item", { title: item.title }) : null}
          </>
        }
      />
      {isLoading || personId === null ? (
        <Skeleton height={480} radius="lg" />
      ) : (
        <Ask
          key={item?.id ?? "alone"}
          personId={personId}
          item={item}
          initialValues={item ? requestFor(empty, item, option) : empty}
        />
      )}
    </Page>
  );
}

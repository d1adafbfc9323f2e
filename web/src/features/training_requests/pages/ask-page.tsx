// SPDX-License-Identifier: Apache-2.0
// Asks for training outside: for oneself or somebody else, alone or for a plan item, whose chosen solution it begins with.
// Whoever or whatever the address names is read first; what cannot be read is said, and nobody else is asked for instead.
import { Skeleton, Stack } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { today } from "@/lib/dates";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { useProblemForm } from "@/ui/use-problem-form";
import { ForWhom } from "../components/for-whom";
import { RequestFormBody } from "../components/request-form-body";
import { newRequest, type RequestValues, requestDraft, requestFor } from "../request-values";

const route = getRouteApi("/signed-in/training-requests/new");
const skeleton = <Skeleton height={480} radius="lg" />;

interface AskProps {
  personId: string;
  /** The plan item it is for; null: none. */
  itemId: string | null;
  initialValues: RequestValues;
}

function Ask({ personId, itemId, initialValues }: AskProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { currency } = useMe().workspace;
  const ask = api.useMutation("post", "/api/v1/people/{person_id}/training-requests", {
    meta: { quiet: true, done: t("request.asked") },
  });
  const edit = useProblemForm<RequestValues>({ initialValues }, async (values) => {
    const view = await ask.mutateAsync({
      params: { path: { person_id: personId } },
      body: requestDraft(values, itemId, currency),
    });
    await navigate({ to: "/training-requests/$requestId", params: { requestId: view.request.id } });
  });
  return (
    <RequestFormBody
      edit={edit}
      submit={t("request.send")}
      personId={personId}
      cancel={
        <ButtonLink to="/training-requests" search={{ show: "mine" }} variant="default">
          {t("action.cancel")}
        </ButtonLink>
      }
    />
  );
}

interface AskFrameProps {
  /** For whom, where that is somebody else and their name is known. */
  name?: string;
  /** The title of the item that it is for. */
  itemTitle?: string;
  children: ReactNode;
}

function AskFrame({ name, itemTitle, children }: AskFrameProps) {
  const { t } = useTranslation();
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
            {name ? t("request.for_person", { name }) : t("request.ask_text")}{" "}
            {itemTitle ? t("request.for_item", { title: itemTitle }) : null}
          </>
        }
      />
      {children}
    </Page>
  );
}

function AskForItem({ planId, itemId }: { planId: string; itemId: string }) {
  const { person_id, workspace } = useMe();
  const view = api.useQuery("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: planId } } });
  const options = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/options", {
    params: { path: { plan_item_id: itemId } },
  });
  const item = view.data?.items.find((one) => one.item.id === itemId)?.item;
  const name = view.data && view.data.plan.person_id !== person_id ? view.data.person_name : undefined;
  return (
    <AskFrame name={name} itemTitle={item?.title}>
      <Loaded query={view} skeleton={skeleton}>
        {({ plan }) =>
          item ? (
            <Loaded query={options} skeleton={skeleton}>
              {({ items }) => (
                <Ask
                  key={itemId}
                  personId={plan.person_id}
                  itemId={itemId}
                  initialValues={requestFor(
                    newRequest(workspace.currency, today()),
                    item,
                    items.find((one) => one.is_chosen)?.option,
                  )}
                />
              )}
            </Loaded>
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </AskFrame>
  );
}

function AskForPerson({ personId }: { personId: string }) {
  const me = useMe();
  const isOther = personId !== me.person_id;
  const person = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: personId } } },
    { enabled: isOther },
  );
  const found = isOther ? person.data?.person : undefined;
  const name = found && `${found.given_name} ${found.family_name}`;
  const isKnown = !isOther || found !== undefined;
  const navigate = route.useNavigate();
  return (
    <AskFrame name={name}>
      <Stack gap="lg">
        {me.is_manager && me.person_id ? (
          <ForWhom
            managerId={me.person_id}
            other={name ? { id: personId, name } : null}
            value={personId}
            onChange={(id) => void navigate({ search: { person: id }, replace: true, ignoreBlocker: true })}
          />
        ) : null}
        {isKnown ? null : (
          <Loaded query={person} skeleton={skeleton}>
            {() => null}
          </Loaded>
        )}
        {/* What was typed stays while it is somebody else's turn to be read. */}
        <div hidden={!isKnown}>
          <Ask personId={personId} itemId={null} initialValues={newRequest(me.workspace.currency, today())} />
        </div>
      </Stack>
    </AskFrame>
  );
}

export function AskPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { plan, item, person } = route.useSearch();
  if (plan && item) return <AskForItem planId={plan} itemId={item} />;
  const personId = person ?? me.person_id;
  if (personId && !plan && !item) return <AskForPerson personId={personId} />;
  return (
    <AskFrame>
      <NotFound text={personId ? undefined : t("home.no_person")} />
    </AskFrame>
  );
}

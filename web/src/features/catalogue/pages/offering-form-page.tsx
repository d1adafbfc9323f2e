// SPDX-License-Identifier: Apache-2.0
// Drafts an offering, changes one, or takes a suggestion into the catalogue.
import { Skeleton, Switch } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useEditForm } from "@/ui/use-edit-form";
import { useProblemForm } from "@/ui/use-problem-form";
import { OfferingFields } from "../components/offering-fields";
import { draftOf, nothingYet, type OfferingValues, valuesOf } from "../offering-values";
import { useOfferingFieldWords } from "../use-offering-field-words";

type View = components["schemas"]["OfferingView"];

const route = getRouteApi("/signed-in/catalogue/$offeringId/change");
const skeleton = <Skeleton height={480} radius="lg" />;

function NewOffering() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = api.useMutation("post", "/api/v1/offerings", { meta: { quiet: true, done: t("offering.saved") } });
  const edit = useProblemForm<OfferingValues>({ initialValues: nothingYet }, async (values) => {
    const { offering } = await create.mutateAsync({ body: draftOf(values) });
    await navigate({ to: "/catalogue/$offeringId", params: { offeringId: offering.id }, ignoreBlocker: true });
  });
  return (
    <PageForm
      edit={edit}
      submit={t("offering.save_draft")}
      cancel={
        <ButtonLink variant="default" to="/catalogue" search={{ show: "published" }}>
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      <OfferingFields form={edit.form} offeringId={null} />
    </PageForm>
  );
}

export function NewOfferingPage() {
  const { t } = useTranslation();
  return (
    <Permitted to="catalogue.manage">
      <Page width="reading">
        <PageHeader
          title={t("offering.new")}
          eyebrow={
            <TextLink to="/catalogue" search={{ show: "published" }}>
              {t("place.catalogue")}
            </TextLink>
          }
        />
        <NewOffering />
      </Page>
    </Permitted>
  );
}

function ChangeOffering({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const words = useOfferingFieldWords();
  const [isPublished, setPublished] = useState(true);
  const params = { path: { offering_id: view.offering.id } };
  const isSuggestion = view.offering.state === "suggested";
  const meta = { quiet: true, done: t(isSuggestion ? "suggestion.was_accepted" : "offering.saved") };
  const change = api.useMutation("put", "/api/v1/offerings/{offering_id}", { meta });
  const accept = api.useMutation("post", "/api/v1/offering-suggestions/{offering_id}/acceptance", { meta });
  const read = (one: View) => ({ values: valuesOf(one), version: one.offering.version });
  const edit = useEditForm<OfferingValues>({
    read: read(view),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/offerings/{offering_id}", { params });
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    save: async ({ values, version }) => {
      const body = { ...draftOf(values), version };
      if (isSuggestion) await accept.mutateAsync({ params, body: { ...body, is_published: isPublished } });
      else await change.mutateAsync({ params, body });
      await navigate({ to: "/catalogue/$offeringId", params: { offeringId: view.offering.id }, ignoreBlocker: true });
    },
  });
  return (
    <PageForm
      edit={edit}
      submit={t(isSuggestion ? "suggestion.accept" : "action.save")}
      cancel={
        <ButtonLink variant="default" to="/catalogue/$offeringId" params={{ offeringId: view.offering.id }}>
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      <ClashAlert edit={edit} {...words} />
      <OfferingFields form={edit.form} offeringId={view.offering.id} />
      {isSuggestion ? (
        <Switch
          label={t("suggestion.publish_at_once")}
          checked={isPublished}
          onChange={(event) => setPublished(event.currentTarget.checked)}
        />
      ) : null}
    </PageForm>
  );
}

export function ChangeOfferingPage() {
  const { offeringId } = route.useParams();
  const { t } = useTranslation();
  const offering = api.useQuery("get", "/api/v1/offerings/{offering_id}", {
    params: { path: { offering_id: offeringId } },
  });
  return (
    <Permitted to="catalogue.manage">
      <Page width="reading">
        <Loaded wholePage query={offering} skeleton={skeleton}>
          {(view) => (
            <>
              <PageHeader
                title={t(view.offering.state === "suggested" ? "suggestion.accept" : "offering.change")}
                subtitle={view.offering.title}
                eyebrow={
                  <TextLink to="/catalogue" search={{ show: "published" }}>
                    {t("place.catalogue")}
                  </TextLink>
                }
              />
              <ChangeOffering view={view} />
            </>
          )}
        </Loaded>
      </Page>
    </Permitted>
  );
}

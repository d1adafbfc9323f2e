// SPDX-License-Identifier: Apache-2.0
// Changes a request that is not agreed yet and asks anew, with a word on what has changed.
import { Skeleton, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ClashAlert } from "@/ui/clash-alert";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { useEditForm } from "@/ui/use-edit-form";
import { RequestFormBody } from "../components/request-form-body";
import { type RequestValues, requestDraft, requestValuesOf } from "../request-values";

type TrainingRequest = components["schemas"]["TrainingRequest"];

const route = getRouteApi("/signed-in/training-requests/$requestId/change");

function useRevision(request: TrainingRequest) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { currency } = useMe().workspace;
  const params = { path: { training_request_id: request.id } };
  const revise = api.useMutation("put", "/api/v1/training-requests/{training_request_id}", {
    meta: { quiet: true, done: t("request.revised") },
  });
  const read = (now: TrainingRequest) => ({
    values: requestValuesOf(now, currency),
    version: now.version,
  });
  return useEditForm<RequestValues>({
    read: read(request),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/training-requests/{training_request_id}", { params });
      return read((await queryClient.fetchQuery({ ...options, staleTime: 0 })).request);
    },
    save: async ({ values, version }) => {
      const draft = requestDraft(values, request.plan_item_id, currency);
      const body = { ...draft, version, comment: values.comment || null };
      await revise.mutateAsync({ params, body });
      await navigate({ to: "/training-requests/$requestId", params: { requestId: request.id } });
    },
  });
}

function Revision({ request }: { request: TrainingRequest }) {
  const { t } = useTranslation();
  const edit = useRevision(request);
  return (
    <>
      <ClashAlert edit={edit} label={(field) => t(`request_field.${field}`)} say={(field, values) => values[field]} />
      <RequestFormBody
        edit={edit}
        submit={t("request.send")}
        personId={request.person_id}
        cancel={
          <ButtonLink to="/training-requests/$requestId" params={{ requestId: request.id }} variant="default">
            {t("action.cancel")}
          </ButtonLink>
        }
      >
        <Textarea
          label={t("request.revise_comment")}
          autosize
          minRows={2}
          maxLength={2000}
          {...edit.form.getInputProps("comment")}
        />
      </RequestFormBody>
    </>
  );
}

export function RevisePage() {
  const { t } = useTranslation();
  const { requestId } = route.useParams();
  const request = api.useQuery("get", "/api/v1/training-requests/{training_request_id}", {
    params: { path: { training_request_id: requestId } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t("request.revise")}
        eyebrow={
          <TextLink to="/training-requests/$requestId" params={{ requestId }}>
            {request.data?.request.title ?? t("place.training_requests")}
          </TextLink>
        }
        subtitle={t("request.revise_text")}
      />
      <Loaded query={request} skeleton={<Skeleton height={480} radius="lg" />}>
        {(view) => <Revision request={view.request} />}
      </Loaded>
    </Page>
  );
}

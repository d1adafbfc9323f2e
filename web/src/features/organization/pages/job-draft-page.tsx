// SPDX-License-Identifier: Apache-2.0
// The draft of a job on a page of its own, for those who may write it or say what it requires.
import { Button } from "@mantine/core";
import { IconLock, IconPencil } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { DiscardDraft } from "../components/discard-draft";
import { JobDraftForm } from "../components/job-draft-form";
import { useStartDraft } from "../use-start-draft";

const route = getRouteApi("/signed-in/jobs/$jobId/draft");
type Profile = components["schemas"]["JobProfile"];

function NoDraft({ job }: { job: Profile }) {
  const { t } = useTranslation();
  const mayStart = useCan("organization.manage");
  const { start, starting } = useStartDraft(job.id);
  return (
    <Panel>
      <EmptyState
        icon={IconPencil}
        title={t("job_form.no_draft")}
        text={t(mayStart ? "job_form.no_draft_text" : "job_form.no_draft_ask")}
      >
        {mayStart ? (
          <Button onClick={start} loading={starting}>
            {t("job.change")}
          </Button>
        ) : null}
      </EmptyState>
    </Panel>
  );
}

function Draft({ jobId, versionId }: { jobId: string; versionId: string }) {
  const params = { path: { job_id: jobId }, query: { job_version_id: versionId } };
  const job = api.useQuery("get", "/api/v1/jobs/{job_id}", { params });
  const required = api.useQuery("get", "/api/v1/jobs/{job_id}/requirements", { params });
  return (
    <Loaded query={job} skeleton={<RowsSkeleton rows={6} height={90} />}>
      {(profile) => (
        <Loaded query={required} skeleton={<RowsSkeleton rows={6} height={90} />}>
          {(requirements) => <JobDraftForm key={versionId} job={profile} required={requirements} />}
        </Loaded>
      )}
    </Loaded>
  );
}

export function JobDraftPage() {
  const { t } = useTranslation();
  const { jobId } = route.useParams();
  const mayChange = useCan("organization.manage");
  const mayRequire = useCan("frameworks.manage");
  const job = api.useQuery("get", "/api/v1/jobs/{job_id}", { params: { path: { job_id: jobId } } });
  return (
    <Page width="reading">
      <Loaded query={job}>
        {(data) => {
          const draft = data.versions.find((version) => version.state === "draft");
          return (
            <>
              <PageHeader
                eyebrow={
                  <TextLink to="/jobs/$jobId" params={{ jobId }} size="sm">
                    {t("job_form.back")}
                  </TextLink>
                }
                title={t("job_form.page", { title: data.shown.title })}
                subtitle={draft ? t("job_form.page_text", { number: draft.number }) : null}
                actions={draft && mayChange ? <DiscardDraft job={data} /> : null}
              />
              {mayChange || mayRequire ? (
                draft ? (
                  <Draft jobId={jobId} versionId={draft.id} />
                ) : (
                  <NoDraft job={data} />
                )
              ) : (
                <Panel>
                  <EmptyState icon={IconLock} title={t("problem.forbidden")} />
                </Panel>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

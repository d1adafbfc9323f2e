// SPDX-License-Identifier: Apache-2.0
// A new competency of a framework, or a change to one.
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { useEditForm } from "@/ui/use-edit-form";
import { useProblemForm } from "@/ui/use-problem-form";
import { CompetencyFields, type CompetencyValues } from "../components/competency-form";
import { FrameworkLink } from "../components/ways-back";
import { arrangedFor, toSend } from "../indicators";
import { useCompetencyClashWords } from "../use-clash-words";

type FrameworkContent = components["schemas"]["FrameworkContent"];
type CompetencyDetail = components["schemas"]["CompetencyDetail"];
type Scale = components["schemas"]["Scale"];

const skeleton = <Skeleton height={480} radius="lg" />;
const newRoute = getRouteApi("/signed-in/frameworks/$frameworkId/competencies/new");
const changeRoute = getRouteApi("/signed-in/competencies/$competencyId/change");

const levelsOf = (scales: readonly Scale[], id: string) => scales.find((one) => one.id === id)?.levels ?? [];

function useScales() {
  return api.useQuery("get", "/api/v1/scales", { params: { query: { limit: 200 } } });
}

function NewCompetency({ content, scales }: { content: FrameworkContent; scales: readonly Scale[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { category } = newRoute.useSearch();
  const { framework, categories } = content;
  const framework_id = framework.id;
  const back = (ignoreBlocker: boolean) =>
    navigate({ to: "/frameworks/$frameworkId", params: { frameworkId: framework_id }, ignoreBlocker });
  const create = api.useMutation("post", "/api/v1/frameworks/{framework_id}/competencies", {
    meta: { quiet: true, done: t("competency.saved") },
  });
  const scale = content.scales[0] ?? scales[0];
  const edit = useProblemForm<CompetencyValues>(
    {
      initialValues: {
        category: category ?? "",
        code: "",
        name: "",
        definition: "",
        scale_id: scale?.id ?? "",
        indicators: arrangedFor(scale?.levels ?? [], []),
      },
    },
    async (values) => {
      const indicators = toSend(levelsOf(scales, values.scale_id), values.indicators);
      await create.mutateAsync({ params: { path: { framework_id } }, body: { ...values, indicators } });
      await back(true);
    },
  );
  return (
    <>
      <PageHeader eyebrow={<FrameworkLink {...framework} />} title={t("competency.new")} />
      <form onSubmit={edit.onSubmit} noValidate>
        <CompetencyFields
          edit={edit}
          scales={scales}
          categories={categories.map((one) => one.name)}
          codeIsFixed={false}
          scaleIsFixed={false}
          onCancel={() => void back(false)}
        />
      </form>
      <LeaveGuard active={edit.form.isDirty} />
    </>
  );
}

export function NewCompetencyPage() {
  const { frameworkId } = newRoute.useParams();
  const scales = useScales();
  const content = api.useQuery("get", "/api/v1/frameworks/{framework_id}", {
    params: { path: { framework_id: frameworkId } },
  });
  return (
    <Page width="reading">
      <Loaded query={content} skeleton={skeleton}>
        {(data) => (
          <Loaded query={scales} skeleton={skeleton}>
            {({ items }) => <NewCompetency content={data} scales={items} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface ChangeCompetencyProps {
  detail: CompetencyDetail;
  scales: readonly Scale[];
  readAgain: () => Promise<CompetencyDetail>;
}

function ChangeCompetency({ detail: { competency, framework }, scales, readAgain }: ChangeCompetencyProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const read = ({ competency: one }: Pick<CompetencyDetail, "competency">) => ({
    values: {
      category: one.category,
      code: one.code,
      name: one.name,
      definition: one.definition,
      scale_id: one.scale_id,
      indicators: arrangedFor(levelsOf(scales, one.scale_id), one.indicators),
    },
    version: one.version,
  });
  const change = api.useMutation("put", "/api/v1/competencies/{competency_id}", {
    meta: { quiet: true, done: t("competency.saved") },
  });
  const back = (ignoreBlocker: boolean) =>
    navigate({ to: "/competencies/$competencyId", params: { competencyId: competency.id }, ignoreBlocker });
  const edit = useEditForm<CompetencyValues>({
    read: read({ competency }),
    readAgain: async () => read(await readAgain()),
    save: async ({ values: { code: _, ...values }, version }) => {
      const indicators = toSend(levelsOf(scales, values.scale_id), values.indicators);
      const path = { competency_id: competency.id };
      await change.mutateAsync({ params: { path }, body: { ...values, indicators, version } });
      await back(true);
    },
  });
  const words = useCompetencyClashWords(scales);
  return (
    <>
      <PageHeader
        eyebrow={<FrameworkLink {...framework} />}
        title={t("competency.change_title", { name: competency.name })}
        subtitle={framework.state === "approved" ? t("competency.change_in_force") : undefined}
      />
      <form onSubmit={edit.onSubmit} noValidate>
        <CompetencyFields
          edit={edit}
          scales={scales}
          categories={[]}
          codeIsFixed
          scaleIsFixed={framework.state !== "draft"}
          clash={<ClashAlert edit={edit} {...words} />}
          onCancel={() => void back(false)}
        />
      </form>
      <LeaveGuard active={edit.isChanged} />
    </>
  );
}

export function ChangeCompetencyPage() {
  const { competencyId } = changeRoute.useParams();
  const scales = useScales();
  const competency = api.useQuery("get", "/api/v1/competencies/{competency_id}", {
    params: { path: { competency_id: competencyId } },
  });
  return (
    <Page width="reading">
      <Loaded query={competency} skeleton={skeleton}>
        {(detail) => (
          <Loaded query={scales} skeleton={skeleton}>
            {({ items }) => (
              <ChangeCompetency
                detail={detail}
                scales={items}
                readAgain={async () => (await competency.refetch({ throwOnError: true })).data ?? detail}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

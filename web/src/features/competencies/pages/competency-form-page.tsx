// SPDX-License-Identifier: Apache-2.0
// A new competency of a framework, or a change to one.
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { LeaveGuard } from "@/ui/leave-guard";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { useEditForm } from "@/ui/use-edit-form";
import { useProblemForm } from "@/ui/use-problem-form";
import { CompetencyFields, type CompetencyValues } from "../components/competency-form";
import { arrangedFor, toSend } from "../indicators";

type FrameworkContent = components["schemas"]["FrameworkContent"];
type CompetencyDetail = components["schemas"]["CompetencyDetail"];
type Scale = components["schemas"]["Scale"];

const changed = ["/api/v1/frameworks", "/api/v1/competencies"];
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
  const saved = useRef(false);
  const { framework, categories } = content;
  const framework_id = framework.id;
  const create = api.useMutation("post", "/api/v1/frameworks/{framework_id}/competencies", {
    meta: { quiet: true, refreshes: changed, done: t("competency.saved") },
  });
  const scale = content.scales[0] ?? scales[0];
  const { form, problem, sending, onSubmit } = useProblemForm<CompetencyValues>(
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
      saved.current = true;
      await navigate({ to: "/frameworks/$frameworkId", params: { frameworkId: framework_id } });
    },
  );
  return (
    <>
      <PageHeader
        eyebrow={
          <TextLink to="/frameworks/$frameworkId" params={{ frameworkId: framework_id }} size="sm">
            {framework.name}
          </TextLink>
        }
        title={t("competency.new")}
      />
      <form onSubmit={onSubmit} noValidate>
        <CompetencyFields
          form={form}
          scales={scales}
          categories={categories.map((one) => one.name)}
          codeIsFixed={false}
          scaleIsFixed={false}
          sending={sending}
          problem={problem ? <ProblemAlert problem={problem} /> : null}
          onCancel={() => void navigate({ to: "/frameworks/$frameworkId", params: { frameworkId: framework_id } })}
        />
      </form>
      <LeaveGuard active={() => form.isDirty() && !saved.current} />
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
  const saved = useRef(false);
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
    meta: { quiet: true, refreshes: changed, done: t("competency.saved") },
  });
  const back = () => navigate({ to: "/competencies/$competencyId", params: { competencyId: competency.id } });
  const edit = useEditForm<CompetencyValues>({
    read: read({ competency }),
    readAgain: async () => read(await readAgain()),
    save: async ({ values: { code: _, ...values }, version }) => {
      const indicators = toSend(levelsOf(scales, values.scale_id), values.indicators);
      const path = { competency_id: competency.id };
      await change.mutateAsync({ params: { path }, body: { ...values, indicators, version } });
      saved.current = true;
      await back();
    },
  });
  const say = (field: keyof CompetencyValues & string, values: CompetencyValues) => {
    if (field === "scale_id") return scales.find((one) => one.id === values.scale_id)?.name ?? "";
    if (field === "indicators") return values.indicators.flatMap((one) => one.behaviours).join(" · ");
    return String(values[field]);
  };
  const labels: Record<string, string> = {
    scale_id: t("competency.scale"),
    indicators: t("competency.behaviours"),
    name: t("competency.name"),
    category: t("competency.category"),
    definition: t("competency.definition"),
  };
  return (
    <>
      <PageHeader
        eyebrow={
          <TextLink to="/frameworks/$frameworkId" params={{ frameworkId: framework.id }} size="sm">
            {framework.name}
          </TextLink>
        }
        title={t("competency.change_title", { name: competency.name })}
        subtitle={framework.state === "approved" ? t("competency.change_in_force") : undefined}
      />
      <form onSubmit={edit.onSubmit} noValidate>
        <CompetencyFields
          form={edit.form}
          scales={scales}
          categories={[]}
          codeIsFixed
          scaleIsFixed={framework.state !== "draft"}
          sending={edit.sending}
          problem={
            <>
              {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
              <ClashAlert edit={edit} label={(field) => labels[field] ?? field} say={say} />
            </>
          }
          onCancel={() => void back()}
        />
      </form>
      <LeaveGuard active={() => edit.isChanged() && !saved.current} />
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

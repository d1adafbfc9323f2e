// SPDX-License-Identifier: Apache-2.0
// A new competency of a framework, or a change to one.
import { Skeleton, Stack } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { LeaveGuard } from "@/ui/leave-guard";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { NewerVersion, useReadAt } from "@/ui/newer-version";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
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

const scaleOf = (scales: readonly Scale[], id: string) => scales.find((one) => one.id === id)?.levels ?? [];

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
      const indicators = toSend(scaleOf(scales, values.scale_id), values.indicators);
      form.setFieldValue("indicators", arrangedFor(scaleOf(scales, values.scale_id), indicators));
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
        <Stack gap="lg">
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
        </Stack>
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
  onStale: () => Promise<unknown>;
}

function ChangeCompetency({ detail: { competency, framework }, scales, onStale }: ChangeCompetencyProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useRef(false);
  const { readAt, newer, catchUp } = useReadAt(competency);
  const valuesOf = ({
    category,
    code,
    name,
    definition,
    scale_id,
    indicators,
  }: typeof competency): CompetencyValues => ({
    category,
    code,
    name,
    definition,
    scale_id,
    indicators: arrangedFor(scaleOf(scales, scale_id), indicators),
  });
  const change = api.useMutation("put", "/api/v1/competencies/{competency_id}", {
    meta: { quiet: true, refreshes: changed, done: t("competency.saved") },
  });
  const back = () => navigate({ to: "/competencies/$competencyId", params: { competencyId: competency.id } });
  const { form, problem, sending, onSubmit } = useProblemForm<CompetencyValues>(
    { initialValues: valuesOf(competency) },
    async ({ code: _, ...values }) => {
      const indicators = toSend(scaleOf(scales, values.scale_id), values.indicators);
      form.setFieldValue("indicators", arrangedFor(scaleOf(scales, values.scale_id), indicators));
      try {
        await change.mutateAsync({
          params: { path: { competency_id: competency.id } },
          body: { ...values, indicators, version: readAt.version },
        });
      } catch (error) {
        if (error instanceof Problem && error.key === "stale") await onStale();
        throw error;
      }
      saved.current = true;
      await back();
    },
  );
  const words = (values: CompetencyValues) => [
    { label: t("competency.name"), theirs: values.name },
    { label: t("competency.category"), theirs: values.category },
    { label: t("competency.definition"), theirs: values.definition },
    {
      label: t("competency.behaviours"),
      theirs: values.indicators.flatMap((one) => one.behaviours).join(" · "),
    },
  ];
  const mine = words(form.values);
  return (
    <>
      <PageHeader
        eyebrow={
          <TextLink to="/frameworks/$frameworkId" params={{ frameworkId: framework.id }} size="sm">
            {framework.name}
          </TextLink>
        }
        title={t("competency.change_title", { name: readAt.name })}
        subtitle={framework.state === "approved" ? t("competency.change_in_force") : undefined}
      />
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="lg">
          <CompetencyFields
            form={form}
            scales={scales}
            categories={[]}
            codeIsFixed
            scaleIsFixed={framework.state !== "draft"}
            sending={sending}
            problem={
              newer && !sending ? (
                <NewerVersion
                  differences={words(valuesOf(newer)).filter((one, place) => one.theirs !== mine[place]?.theirs)}
                  onKeepMine={catchUp}
                  onTakeTheirs={() => {
                    form.setValues(valuesOf(newer));
                    catchUp();
                  }}
                />
              ) : problem && problem.key !== "stale" ? (
                <ProblemAlert problem={problem} />
              ) : null
            }
            onCancel={() => void back()}
          />
        </Stack>
      </form>
      <LeaveGuard active={() => form.isDirty() && !saved.current} />
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
            {({ items }) => <ChangeCompetency detail={detail} scales={items} onStale={competency.refetch} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

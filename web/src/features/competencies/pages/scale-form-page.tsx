// SPDX-License-Identifier: Apache-2.0
// A new scale, or a change to one. Levels that people were rated on stay; the server says so.
import { Skeleton } from "@mantine/core";
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
import { levelsOf, ScaleFields, type ScaleValues } from "../components/scale-fields";

type Scale = components["schemas"]["Scale"];

const changed = ["/api/v1/scales", "/api/v1/frameworks", "/api/v1/competencies"];
const fiveLevels = [1, 2, 3, 4, 5].map((level) => ({ level, name: "", description: "" }));

function Eyebrow() {
  const { t } = useTranslation();
  return (
    <TextLink to="/scales" size="sm">
      {t("scale.title")}
    </TextLink>
  );
}

export function NewScalePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useRef(false);
  const create = api.useMutation("post", "/api/v1/scales", {
    meta: { quiet: true, refreshes: changed, done: t("scale.saved") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm<ScaleValues>(
    { initialValues: { code: "", name: "", levels: fiveLevels } },
    async (values) => {
      await create.mutateAsync({ body: { ...values, levels: levelsOf(values) } });
      saved.current = true;
      await navigate({ to: "/scales" });
    },
  );
  return (
    <Page width="reading">
      <PageHeader eyebrow={<Eyebrow />} title={t("scale.new")} />
      <form onSubmit={onSubmit} noValidate>
        <ScaleFields
          form={form}
          codeIsFixed={false}
          problem={problem ? <ProblemAlert problem={problem} /> : null}
          sending={sending}
          onCancel={() => void navigate({ to: "/scales" })}
        />
      </form>
      <LeaveGuard active={() => form.isDirty() && !saved.current} />
    </Page>
  );
}

function ChangeScale({ scale, onStale }: { scale: Scale; onStale: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useRef(false);
  const { readAt, newer, catchUp } = useReadAt(scale);
  const change = api.useMutation("put", "/api/v1/scales/{scale_id}", {
    meta: { quiet: true, refreshes: changed, done: t("scale.saved") },
  });
  const valuesOf = ({ code, name, levels }: Scale): ScaleValues => ({ code, name, levels: [...levels] });
  const { form, problem, sending, onSubmit } = useProblemForm<ScaleValues>(
    { initialValues: valuesOf(scale) },
    async (values) => {
      try {
        await change.mutateAsync({
          params: { path: { scale_id: scale.id } },
          body: { name: values.name, levels: levelsOf(values), version: readAt.version },
        });
      } catch (error) {
        if (error instanceof Problem && error.key === "stale") await onStale();
        throw error;
      }
      saved.current = true;
      await navigate({ to: "/scales" });
    },
  );
  const words = ({ name, levels }: ScaleValues) => [
    { label: t("scale.name"), theirs: name },
    { label: t("competency.levels"), theirs: levels.map((one) => `${one.level} ${one.name}`).join(" · ") },
  ];
  const mine = words(form.values);
  const takeTheirs = () => {
    form.setValues(valuesOf(scale));
    catchUp();
  };
  return (
    <>
      <PageHeader eyebrow={<Eyebrow />} title={t("scale.change_of", { name: readAt.name })} />
      <form onSubmit={onSubmit} noValidate>
        <ScaleFields
          form={form}
          codeIsFixed
          problem={
            newer && !sending ? (
              <NewerVersion
                differences={words(valuesOf(newer)).filter((one, place) => one.theirs !== mine[place]?.theirs)}
                onKeepMine={catchUp}
                onTakeTheirs={takeTheirs}
              />
            ) : problem && problem.key !== "stale" ? (
              <ProblemAlert problem={problem} />
            ) : null
          }
          sending={sending}
          onCancel={() => void navigate({ to: "/scales" })}
        />
      </form>
      <LeaveGuard active={() => form.isDirty() && !saved.current} />
    </>
  );
}

const route = getRouteApi("/signed-in/scales/$scaleId");

export function ChangeScalePage() {
  const { t } = useTranslation();
  const { scaleId } = route.useParams();
  const scales = api.useQuery("get", "/api/v1/scales", { params: { query: { limit: 200 } } });
  return (
    <Page width="reading">
      <Loaded query={scales} skeleton={<Skeleton height={480} radius="lg" />}>
        {({ items }) => {
          const scale = items.find((one) => one.id === scaleId);
          if (!scale) return <ProblemAlert problem={new Problem(404, "not_found", t("not_found.text"))} />;
          return <ChangeScale scale={scale} onStale={scales.refetch} />;
        }}
      </Loaded>
    </Page>
  );
}

// SPDX-License-Identifier: Apache-2.0
// A new scale, or a change to one. Levels that people were rated on stay; the server says so.
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { LeaveGuard } from "@/ui/leave-guard";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { useEditForm } from "@/ui/use-edit-form";
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

const valuesOf = ({ code, name, levels }: Scale): ScaleValues => ({ code, name, levels: [...levels] });
const read = (scale: Scale) => ({ values: valuesOf(scale), version: scale.version });

function ChangeScale({ scale, readAgain }: { scale: Scale; readAgain: () => Promise<Scale> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useRef(false);
  const change = api.useMutation("put", "/api/v1/scales/{scale_id}", {
    meta: { quiet: true, refreshes: changed, done: t("scale.saved") },
  });
  const edit = useEditForm<ScaleValues>({
    read: read(scale),
    readAgain: async () => read(await readAgain()),
    save: async ({ values, version }) => {
      await change.mutateAsync({
        params: { path: { scale_id: scale.id } },
        body: { name: values.name, levels: levelsOf(values), version },
      });
      saved.current = true;
      await navigate({ to: "/scales" });
    },
  });
  return (
    <>
      <PageHeader eyebrow={<Eyebrow />} title={t("scale.change_of", { name: scale.name })} />
      <form onSubmit={edit.onSubmit} noValidate>
        <ScaleFields
          form={edit.form}
          codeIsFixed
          problem={
            <>
              {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
              <ClashAlert
                edit={edit}
                label={(field) => t(field === "name" ? "scale.name" : "competency.levels")}
                say={(field, values) =>
                  field === "name" ? values.name : values.levels.map((one) => `${one.level} ${one.name}`).join(" · ")
                }
              />
            </>
          }
          sending={edit.sending}
          onCancel={() => void navigate({ to: "/scales" })}
        />
      </form>
      <LeaveGuard active={() => edit.isChanged() && !saved.current} />
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
          const readAgain = async () => {
            const now = await scales.refetch({ throwOnError: true });
            return now.data?.items.find((one) => one.id === scaleId) ?? scale;
          };
          return <ChangeScale scale={scale} readAgain={readAgain} />;
        }}
      </Loaded>
    </Page>
  );
}

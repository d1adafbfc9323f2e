// SPDX-License-Identifier: Apache-2.0
// A new scale, or a change to one. Levels that people were rated on stay; the server says so.
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { useEditForm } from "@/ui/use-edit-form";
import { useProblemForm } from "@/ui/use-problem-form";
import { levelsOf, ScaleFields, type ScaleValues } from "../components/scale-fields";
import { ScalesLink } from "../components/ways-back";

type Scale = components["schemas"]["Scale"];

const fiveLevels = [1, 2, 3, 4, 5].map((level) => ({ level, name: "", description: "" }));

export function NewScalePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = api.useMutation("post", "/api/v1/scales", {
    meta: { quiet: true, done: t("scale.saved") },
  });
  const edit = useProblemForm<ScaleValues>(
    { initialValues: { code: "", name: "", levels: fiveLevels } },
    async (values) => {
      await create.mutateAsync({ body: { ...values, levels: levelsOf(values) } });
      await navigate({ to: "/scales", ignoreBlocker: true });
    },
  );
  return (
    <Page width="reading">
      <PageHeader eyebrow={<ScalesLink />} title={t("scale.new")} />
      <form onSubmit={edit.onSubmit} noValidate>
        <ScaleFields edit={edit} codeIsFixed={false} onCancel={() => void navigate({ to: "/scales" })} />
      </form>
      <LeaveGuard active={edit.form.isDirty} />
    </Page>
  );
}

const valuesOf = ({ code, name, levels }: Scale): ScaleValues => ({ code, name, levels: [...levels] });
const read = (scale: Scale) => ({ values: valuesOf(scale), version: scale.version });

function ChangeScale({ scale, readAgain }: { scale: Scale; readAgain: () => Promise<Scale> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = api.useMutation("put", "/api/v1/scales/{scale_id}", {
    meta: { quiet: true, done: t("scale.saved") },
  });
  const edit = useEditForm<ScaleValues>({
    read: read(scale),
    readAgain: async () => read(await readAgain()),
    save: async ({ values, version }) => {
      await change.mutateAsync({
        params: { path: { scale_id: scale.id } },
        body: { name: values.name, levels: levelsOf(values), version },
      });
      await navigate({ to: "/scales", ignoreBlocker: true });
    },
  });
  return (
    <>
      <PageHeader eyebrow={<ScalesLink />} title={t("scale.change_of", { name: scale.name })} />
      <form onSubmit={edit.onSubmit} noValidate>
        <ScaleFields
          edit={edit}
          codeIsFixed
          clash={
            <ClashAlert
              edit={edit}
              label={(field) => t(field === "name" ? "scale.name" : "competency.levels")}
              say={(field, values) =>
                field === "name" ? values.name : values.levels.map((one) => `${one.level} ${one.name}`).join(" · ")
              }
            />
          }
          onCancel={() => void navigate({ to: "/scales" })}
        />
      </form>
      <LeaveGuard active={edit.isChanged} />
    </>
  );
}

const route = getRouteApi("/signed-in/scales/$scaleId");

export function ChangeScalePage() {
  const { scaleId } = route.useParams();
  const scales = api.useQuery("get", "/api/v1/scales", { params: { query: { limit: 200 } } });
  return (
    <Page width="reading">
      <Loaded query={scales} skeleton={<Skeleton height={480} radius="lg" />}>
        {({ items }) => {
          const scale = items.find((one) => one.id === scaleId);
          if (!scale) return <NotFound />;
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

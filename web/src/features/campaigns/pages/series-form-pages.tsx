// SPDX-License-Identifier: Apache-2.0
// Begins a series, or changes what is to come of one that rests. Nobody is asked before it is started.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useProblemForm } from "@/ui/use-problem-form";
import { SeriesFields } from "../components/series-fields";
import { newSeries, type SeriesValues, seriesContent, seriesValuesOf } from "../series-values";

type View = components["schemas"]["SeriesView"];

const route = getRouteApi("/signed-in/campaign-series/$seriesId/change");

interface SeriesFormProps {
  values: SeriesValues;
  submit: string;
  /** Answers whose page comes next. */
  save: (values: SeriesValues) => Promise<View>;
  cancel: ReactNode;
}

function SeriesForm({ values, submit, save, cancel }: SeriesFormProps) {
  const navigate = useNavigate();
  const edit = useProblemForm<SeriesValues>({ initialValues: values }, async (written) => {
    const { series } = await save(written);
    await navigate({ to: "/campaign-series/$seriesId", params: { seriesId: series.id } });
  });
  return (
    <PageForm edit={edit} submit={submit} cancel={cancel}>
      <SeriesFields form={edit.form} />
    </PageForm>
  );
}

function NewSeries() {
  const { t } = useTranslation();
  const begin = api.useMutation("post", "/api/v1/campaign-series", { meta: { quiet: true, done: t("series.begun") } });
  const back = (
    <TextLink to="/campaigns" search={{}}>
      {t("place.campaigns")}
    </TextLink>
  );
  return (
    <Page width="reading">
      <PageHeader title={t("series.new")} eyebrow={back} subtitle={t("series.new_text")} />
      <SeriesForm
        values={newSeries("")}
        submit={t("series.begin")}
        save={(values) => begin.mutateAsync({ body: seriesContent(values) })}
        cancel={
          <TextLink to="/campaigns" search={{}}>
            {t("action.cancel")}
          </TextLink>
        }
      />
    </Page>
  );
}

function ChangeSeries({ view }: { view: View }) {
  const { t } = useTranslation();
  const { id, version, name } = view.series;
  const change = api.useMutation("put", "/api/v1/campaign-series/{series_id}", {
    meta: { quiet: true, done: t("series.changed") },
  });
  const back = (text: string) => (
    <TextLink to="/campaign-series/$seriesId" params={{ seriesId: id }}>
      {text}
    </TextLink>
  );
  return (
    <>
      <PageHeader title={t("series.change")} eyebrow={back(name)} subtitle={t("series.change_text")} />
      <SeriesForm
        values={seriesValuesOf(view)}
        submit={t("action.save")}
        save={(values) =>
          change.mutateAsync({ params: { path: { series_id: id } }, body: { ...seriesContent(values), version } })
        }
        cancel={back(t("action.cancel"))}
      />
    </>
  );
}

function OneToChange() {
  const { seriesId } = route.useParams();
  const query = api.useQuery("get", "/api/v1/campaign-series/{series_id}", {
    params: { path: { series_id: seriesId } },
  });
  return (
    <Page width="reading">
      <Loaded query={query} wholePage>
        {(view) => <ChangeSeries view={view} />}
      </Loaded>
    </Page>
  );
}

export function NewSeriesPage() {
  return (
    <Permitted to="campaigns.manage">
      <NewSeries />
    </Permitted>
  );
}

export function ChangeSeriesPage() {
  return (
    <Permitted to="campaigns.manage">
      <OneToChange />
    </Permitted>
  );
}

// SPDX-License-Identifier: Apache-2.0
// One KPI: what it says, where it stands, and every value it had.
import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";
import { KpiForm, KpiValueForm } from "../components/kpi-forms";
import { KpiHistory } from "../components/kpi-history";
import { useMayValue } from "../use-may-value";

type Schemas = components["schemas"];
type Kpi = Schemas["KpiView"];

const route = getRouteApi("/signed-in/kpis/$kpiId");

function RemoveKpi({ kpi }: { kpi: Kpi }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = api.useMutation("delete", "/api/v1/kpis/{kpi_id}", {
    meta: { done: t("kpi.removed"), leaves: true },
  });
  return (
    <ConfirmButton
      variant="subtle"
      color="red"
      question={t("kpi.remove_question", { name: kpi.name })}
      consequence={t("kpi.remove_text")}
      confirm={t("action.remove")}
      onConfirm={() =>
        remove.mutate(
          { params: { path: { kpi_id: kpi.id } } },
          { onSuccess: () => void navigate({ to: "/goals", search: { show: "kpis" } }) },
        )
      }
    >
      {t("action.remove")}
    </ConfirmButton>
  );
}

function KpiFacts({ kpi }: { kpi: Kpi }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stands =
    kpi.value === null || kpi.valid_on === null
      ? t("kpi.no_value")
      : `${[format.number(kpi.value, 2), kpi.measure_unit].filter(Boolean).join(" ")} (${format.date(kpi.valid_on)})`;
  const facts = [
    { label: t("kpi.value"), value: stands },
    { label: t("kpi.direction"), value: t(`kpi_direction.${kpi.direction}`) },
    { label: t("kpi.owner"), value: <PersonLink id={kpi.owner_id} name={kpi.owner_name} size={24} /> },
    { label: t("kpi.unit_id"), value: kpi.unit_name ?? t("goal.organization") },
    { label: t("kpi.drives"), value: format.number(kpi.key_results) },
    { label: t("kpi.code"), value: kpi.code },
  ];
  return (
    <Section title={t("kpi.about")}>
      <Stack>
        {kpi.description ? <Text size="sm">{kpi.description}</Text> : null}
        <Facts facts={facts} />
      </Stack>
    </Section>
  );
}

function KpiParts({ kpi }: { kpi: Kpi }) {
  const { t } = useTranslation();
  const mayValue = useMayValue()(kpi);
  const manages = useCan("goals.manage");
  const [opened, setOpened] = useState<"change" | "value" | Schemas["KpiValue"] | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <PageHeader
        title={kpi.name}
        eyebrow={
          <TextLink to="/goals" search={{ show: "kpis" }}>
            {t("goal_programme.kpis")}
          </TextLink>
        }
        actions={
          <>
            {mayValue ? <Button onClick={() => setOpened("value")}>{t("kpi.add_value")}</Button> : null}
            {manages ? (
              <Button variant="default" onClick={() => setOpened("change")}>
                {t("action.edit")}
              </Button>
            ) : null}
            {manages && kpi.value === null && kpi.key_results === 0 ? <RemoveKpi kpi={kpi} /> : null}
          </>
        }
      />
      <Stack gap="lg">
        <KpiHistory kpi={kpi} onCorrect={mayValue ? setOpened : null} />
        <KpiFacts kpi={kpi} />
      </Stack>
      {opened === "change" ? <KpiForm kpi={kpi} onClose={close} /> : null}
      {opened === "value" ? <KpiValueForm kpi={kpi} onClose={close} /> : null}
      {opened && typeof opened === "object" ? <KpiValueForm kpi={kpi} corrects={opened} onClose={close} /> : null}
    </>
  );
}

export function KpiPage() {
  const { kpiId } = route.useParams();
  const kpi = api.useQuery("get", "/api/v1/kpis/{kpi_id}", { params: { path: { kpi_id: kpiId } } });
  return (
    <Page>
      <Loaded query={kpi} skeleton={<Skeleton height={420} radius="lg" />}>
        {(view) => <KpiParts key={view.id} kpi={view} />}
      </Loaded>
    </Page>
  );
}

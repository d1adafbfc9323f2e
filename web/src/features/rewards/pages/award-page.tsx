// SPDX-License-Identifier: Apache-2.0
// One award: what it is for, who decides, its nominations as far as the reader may read them, and who has won.
import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Facts } from "@/ui/facts";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { useAwardWords } from "../components/awards-list";
import { DecideForm } from "../components/decide-form";
import { NominateForm } from "../components/nominate-form";
import { Nominations } from "../components/nominations";
import { AwardStageBadge } from "../components/state-badges";

type View = components["schemas"]["AwardView"];

const route = getRouteApi("/signed-in/awards/$awardId");

function Moves({ view }: { view: View }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"nominate" | "decide" | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      {view.may_nominate ? <Button onClick={() => setOpened("nominate")}>{t("award.nominate")}</Button> : null}
      {view.may_decide ? <Button onClick={() => setOpened("decide")}>{t("award.decide")}</Button> : null}
      {opened === "nominate" ? <NominateForm awardId={view.award.id} onClose={close} /> : null}
      {opened === "decide" ? <DecideForm view={view} onClose={close} /> : null}
    </>
  );
}

function Terms({ view }: { view: View }) {
  const { t } = useTranslation();
  const { award, panel } = view;
  return (
    <Section title={t("award.purpose")}>
      <Stack>
        <Text>{award.purpose}</Text>
        <Facts
          facts={[
            { label: t("award.points"), value: award.points },
            { label: t("award.winners"), value: award.winners },
            ...(view.company_value_name ? [{ label: t("award.value"), value: view.company_value_name }] : []),
            { label: t("award.budget_owner"), value: view.budget_owner_name },
            { label: t("award.panel"), value: panel.map(({ name }) => name).join(", "), wide: true },
          ]}
        />
      </Stack>
    </Section>
  );
}

function Award({ view }: { view: View }) {
  const { t } = useTranslation();
  const words = useAwardWords();
  const counted = t("award.nominations", { count: view.nominations_count });
  return (
    <>
      <PageHeader
        title={view.award.name}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/rewards" search={{ show: "awards" }}>
              {t("award.back")}
            </TextLink>
            <AwardStageBadge stage={view.stage} />
          </Group>
        }
        subtitle={[words(view), counted].join(" · ")}
        actions={<Moves view={view} />}
      />
      <Stack gap="lg">
        {view.announcement ? (
          <Section title={t("award.announcement")}>
            <Stack gap="xs" align="flex-start">
              <Text>{view.announcement}</Text>
              {view.recognition_id ? (
                <TextLink to="/recognition/$recognitionId" params={{ recognitionId: view.recognition_id }} size="sm">
                  {t("award.on_the_wall")}
                </TextLink>
              ) : null}
            </Stack>
          </Section>
        ) : null}
        <Terms view={view} />
        <Nominations view={view} />
      </Stack>
    </>
  );
}

export function AwardPage() {
  const { awardId } = route.useParams();
  const award = api.useQuery("get", "/api/v1/awards/{award_id}", { params: { path: { award_id: awardId } } });
  return (
    <Page width="reading">
      <Loaded wholePage query={award} skeleton={<Skeleton height={420} radius="lg" />}>
        {(view) => <Award view={view} />}
      </Loaded>
    </Page>
  );
}

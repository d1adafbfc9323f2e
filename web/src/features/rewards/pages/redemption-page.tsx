// SPDX-License-Identifier: Apache-2.0
// One redemption: what was asked for, where it stands, what has happened, and what may be done.
import { Group, Skeleton, Stack, Text, Timeline } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { RedemptionMoves } from "../components/redemption-moves";
import { RedemptionStateBadge } from "../components/state-badges";

type View = components["schemas"]["RedemptionView"];

const route = getRouteApi("/signed-in/redemptions/$redemptionId");

function Steps({ steps }: { steps: View["steps"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("redemption.steps")}>
      <Timeline active={steps.length - 1} bulletSize={14} lineWidth={2}>
        {steps.map((step) => (
          <Timeline.Item key={step.kind} title={t(`redemption_step.${step.kind}`)}>
            <Text size="sm" c="dimmed">
              {t("redemption.by", { name: step.by_name ?? "–", date: format.instant(step.at) })}
            </Text>
            {step.comment ? <Text size="sm">{step.comment}</Text> : null}
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}

function Redemption({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { redemption, person_name, reward_name } = view;
  const date = format.instant(redemption.requested_at);
  const value = redemption.taxable_value === null ? null : format.amount(redemption.taxable_value);
  return (
    <>
      <PageHeader
        title={reward_name ?? t("redemption.paid_out")}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/rewards" search={{ show: "mine" }}>
              {t("redemption.back")}
            </TextLink>
            <RedemptionStateBadge state={redemption.state} />
          </Group>
        }
        subtitle={t("redemption.subtitle", { name: person_name, date })}
      />
      <Stack gap="lg">
        <RedemptionMoves view={view} />
        <Section title={t("redemption.reward")}>
          <Facts
            facts={[
              { label: t("redemption.points"), value: format.number(redemption.points) },
              {
                label: t("reward.tax"),
                value: [t(`tax_treatment.${redemption.tax}`), value].filter(Boolean).join(", "),
              },
              { label: t("redemption.wish"), value: redemption.wish, wide: true },
            ]}
          />
        </Section>
        <Steps steps={view.steps} />
      </Stack>
    </>
  );
}

export function RedemptionPage() {
  const { redemptionId } = route.useParams();
  const redemption = api.useQuery("get", "/api/v1/redemptions/{redemption_id}", {
    params: { path: { redemption_id: redemptionId } },
  });
  return (
    <Page width="reading">
      <Loaded wholePage query={redemption} skeleton={<Skeleton height={320} radius="lg" />}>
        {(view) => <Redemption view={view} />}
      </Loaded>
    </Page>
  );
}

// SPDX-License-Identifier: Apache-2.0
// What the viewer was asked: what can be answered today first, with how long it takes and until when; then what is over.
import { Badge, Stack, Text } from "@mantine/core";
import { IconClipboardCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { useTimeWords } from "@/ui/use-time-words";
import classes from "../components/campaigns.module.css";
import { FollowUps } from "../components/follow-ups";

type Asked = components["schemas"]["AskedCampaign"];

function ToAnswer({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const format = useFormat();
  const timeWords = useTimeWords();
  return (
    <li className={classes.asked}>
      <Stack gap={2} className={classes.words}>
        <Text fw={620} component="h3" size="md">
          {asked.name}
        </Text>
        <Text size="sm" c="dimmed">
          {[
            timeWords(asked),
            t("campaign.answer_until", { day: format.date(asked.closes_on) }),
            t(asked.mode === "identified" ? "campaign.with_name" : "campaign.without_name"),
          ].join(" · ")}
        </Text>
        <TextLink
          to="/answer/$campaignId/privacy"
          params={{ campaignId: asked.id }}
          size="sm"
          aria-label={t("privacy.of", { name: asked.name })}
        >
          {t("privacy.title")}
        </TextLink>
      </Stack>
      <ButtonLink
        to="/answer/$campaignId"
        params={{ campaignId: asked.id }}
        aria-label={t("survey.answer_it", { name: asked.name })}
      >
        {t("survey.answer")}
      </ButtonLink>
    </li>
  );
}

function useEarlierColumns(): Column<Asked>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const standing = (asked: Asked) => {
    if (asked.has_answered) return "answered";
    return asked.opens_on > today() ? "ahead" : "missed";
  };
  return [
    {
      key: "name",
      header: t("campaign_field.name"),
      cell: (asked) => (
        <Text fw={560} size="sm">
          {asked.name}
        </Text>
      ),
    },
    {
      key: "standing",
      header: t("campaign.standing"),
      cell: (asked) => (
        <Badge variant="light" color={asked.has_answered ? "leaf" : "gray"}>
          {t(`survey.${standing(asked)}`)}
        </Badge>
      ),
    },
    {
      key: "days",
      header: t("campaign.days"),
      cell: (asked) => (
        <Text size="sm">
          {t("campaign.from_to", { from: format.date(asked.opens_on), to: format.date(asked.closes_on) })}
        </Text>
      ),
    },
    {
      key: "privacy",
      header: t("privacy.title"),
      headerHidden: true,
      align: "right",
      cell: (asked) => (
        <TextLink
          to="/answer/$campaignId/privacy"
          params={{ campaignId: asked.id }}
          size="sm"
          aria-label={t("privacy.of", { name: asked.name })}
        >
          {t("privacy.title")}
        </TextLink>
      ),
    },
  ];
}

function Surveys({ items }: { items: readonly Asked[] }) {
  const { t } = useTranslation();
  const columns = useEarlierColumns();
  const open = items.filter((asked) => asked.takes_answers);
  const others = items.filter((asked) => !asked.takes_answers);
  return (
    <Stack gap="lg">
      <Section title={t("survey.to_answer")}>
        {open.length > 0 ? (
          <ul className={classes.faults}>
            {open.map((asked) => (
              <ToAnswer key={asked.id} asked={asked} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={IconClipboardCheck} title={t("survey.none")} text={t("survey.none_text")} />
        )}
      </Section>
      <FollowUps />
      {others.length > 0 ? (
        <Section title={t("survey.others")} flush>
          <DataTable label={t("survey.others")} columns={columns} rows={others} rowKey={(asked) => asked.id} />
        </Section>
      ) : null}
    </Stack>
  );
}

export function SurveysPage() {
  const { t } = useTranslation();
  const query = api.useQuery("get", "/api/v1/asked-campaigns");
  return (
    <Page width="reading">
      <PageHeader title={t("place.surveys")} subtitle={t("survey.subtitle")} />
      <Loaded query={query}>{({ items }) => <Surveys items={items} />}</Loaded>
    </Page>
  );
}

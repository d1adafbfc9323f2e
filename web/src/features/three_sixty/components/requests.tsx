// SPDX-License-Identifier: Apache-2.0
// Whom the viewer is asked to rate.
import { Badge, Stack, Text } from "@mantine/core";
import { IconClipboardCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { useTimeWords } from "@/ui/use-time-words";

type Request = components["schemas"]["RatingRequest"];

function useColumns(): Column<Request>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const timeWords = useTimeWords();
  return [
    {
      key: "person",
      header: t("three_sixty.whom"),
      cell: (request) => (
        <Stack gap={0}>
          <Text fw={560} size="sm">
            {request.rater_group === "self" ? t("rate_person.of_oneself") : request.person_name}
          </Text>
          <Text size="sm" c="dimmed">
            {[request.round_name, timeWords(request)].join(" · ")}
          </Text>
        </Stack>
      ),
    },
    {
      key: "until",
      header: t("three_sixty.until"),
      cell: (request) => <Text size="sm">{format.date(request.answer_until)}</Text>,
    },
    {
      key: "move",
      header: t("three_sixty.rate"),
      headerHidden: true,
      align: "right",
      cell: (request) =>
        request.takes_answers ? (
          <ButtonLink
            size="xs"
            to="/rating-requests/$raterId"
            params={{ raterId: request.id }}
            aria-label={t("rate_person.of", { person: request.person_name })}
          >
            {t("three_sixty.rate")}
          </ButtonLink>
        ) : (
          <Badge variant="light" color={request.has_answered ? "leaf" : "gray"}>
            {t(request.has_answered ? "survey.answered" : "survey.missed")}
          </Badge>
        ),
    },
  ];
}

export function Requests({ roundId }: { roundId?: string | undefined }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = api.useQuery("get", "/api/v1/rating-requests");
  return (
    <Section title={t("three_sixty.to_rate")} description={t("three_sixty.to_rate_text")} flush>
      <Loaded query={query}>
        {({ items }) => {
          const rows = items.filter((request) => !roundId || request.round_id === roundId);
          if (rows.length === 0)
            return (
              <EmptyState
                icon={IconClipboardCheck}
                title={t("three_sixty.none_to_rate")}
                text={t("three_sixty.none_to_rate_text")}
              />
            );
          return <DataTable label={t("three_sixty.to_rate")} columns={columns} rows={rows} rowKey={(one) => one.id} />;
        }}
      </Loaded>
    </Section>
  );
}

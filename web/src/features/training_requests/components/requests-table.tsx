// SPDX-License-Identifier: Apache-2.0
// Requests in a list: what for, when, what it costs, where it stands and who is asked.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonLink } from "@/ui/person";
import { useTurnWords } from "../use-turn-words";
import { RequestStateBadge } from "./request-state";

export type RequestLine = components["schemas"]["TrainingRequestLine"];

function Title({ line }: { line: RequestLine }) {
  return (
    <Stack gap={2}>
      <TextLink to="/training-requests/$requestId" params={{ requestId: line.id }} fw={560} size="sm">
        {line.title}
      </TextLink>
      <Text size="xs" c="dimmed">
        {line.provider}
      </Text>
    </Stack>
  );
}

function Standing({ line }: { line: RequestLine }) {
  const words = useTurnWords()(line.turn);
  return (
    <Stack gap={4} align="flex-start">
      <RequestStateBadge state={line.state} />
      {words ? <Text size="xs">{words}</Text> : null}
    </Stack>
  );
}

export function useRequestColumns(withPerson: "with person" | "own"): Column<RequestLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const person: Column<RequestLine> = {
    key: "person",
    header: t("request.person"),
    cell: (line) => <PersonLink id={line.person_id} name={line.person_name} size={28} />,
    sortBy: (line) => line.person_name,
  };
  return [
    { key: "title", header: t("request.what"), cell: (line) => <Title line={line} />, sortBy: (line) => line.title },
    ...(withPerson === "with person" ? [person] : []),
    {
      key: "starts_on",
      header: t("request.when"),
      cell: (line) => format.period(line.starts_on, line.ends_on),
      sortBy: (line) => line.starts_on,
    },
    {
      key: "cost",
      header: t("request.direct_cost"),
      cell: (line) => format.amount(line.direct_cost_spent ?? line.direct_cost),
      sortBy: (line) => line.direct_cost_spent ?? line.direct_cost,
      align: "right",
    },
    {
      key: "state",
      header: t("request.state"),
      cell: (line) => <Standing line={line} />,
      sortBy: (line) => line.state,
    },
  ];
}

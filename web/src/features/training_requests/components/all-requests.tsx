// SPDX-License-Identifier: Apache-2.0
// Everybody's requests, found by state, words and cost centre, and as a file.
import { Button, Group, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconDownload, IconSchool } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { PagedTable } from "@/ui/paged-table";
import { useRequestColumns } from "./requests-table";

type RequestState = components["schemas"]["RequestState"];

const states: readonly RequestState[] = [
  "waiting",
  "returned",
  "agreed",
  "booked",
  "attended",
  "completed",
  "refused",
  "withdrawn",
  "cancelled",
];

export function AllRequests() {
  const { t } = useTranslation();
  const columns = useRequestColumns("with person");
  const [state, setState] = useState<RequestState | null>(null);
  const [typed, setTyped] = useState({ search: "", cost_centre: "" });
  const [{ search, cost_centre }] = useDebouncedValue(typed, 250);
  const filter = { ...(state && { state }), ...(search && { search }), ...(cost_centre && { cost_centre }) };
  const requests = api.useInfiniteQuery(
    "get",
    "/api/v1/training-requests",
    { params: { query: { ...filter, limit: 50 } } },
    { ...paged, placeholderData: keepPreviousData },
  );
  return (
    <>
      <Group p="md" align="flex-end">
        <TextInput
          type="search"
          label={t("request.search")}
          w={{ base: "100%", xs: 280 }}
          value={typed.search}
          onChange={(event) => setTyped({ ...typed, search: event.currentTarget.value })}
        />
        <TextInput
          label={t("item.cost_centre")}
          w={{ base: "100%", xs: 180 }}
          value={typed.cost_centre}
          onChange={(event) => setTyped({ ...typed, cost_centre: event.currentTarget.value })}
        />
        <Select
          label={t("request.state")}
          clearable
          placeholder={t("request.any_state")}
          w={{ base: "100%", xs: 200 }}
          data={states.map((one) => ({ value: one, label: t(`request_state.${one}`) }))}
          value={state}
          onChange={(value) => setState(value as RequestState | null)}
        />
        <Button
          component="a"
          href={`/api/v1/exports/training-requests?${new URLSearchParams(filter)}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t("request.save_csv")}
        </Button>
      </Group>
      <PagedTable
        query={requests}
        label={t("request.all")}
        columns={columns}
        rowKey={(line) => line.id}
        empty={<EmptyState icon={IconSchool} title={t("request.none_found")} text={t("request.none_found_text")} />}
      />
    </>
  );
}

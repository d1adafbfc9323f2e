// SPDX-License-Identifier: Apache-2.0
// Who signs in: every account, its roles and state; adding one, and opening one to change it.
import { Badge, Button, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback, useDisclosure } from "@mantine/hooks";
import { IconKey, IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PersonName } from "@/ui/person";
import { Panel } from "@/ui/section";
import { AccountDrawer } from "../components/account-drawer";
import { AccountState } from "../components/account-state";
import { AddAccount } from "../components/add-account";

type Account = components["schemas"]["Account"];

const route = getRouteApi("/signed-in/accounts");

function useColumns(open: (account: Account) => void): Column<Account>[] {
  const { t } = useTranslation();
  return [
    {
      key: "name",
      header: t("account.name"),
      cell: (account) => <PersonName name={account.display_name} detail={account.email} />,
    },
    {
      key: "roles",
      header: t("account.roles"),
      cell: (account) => (
        <Group gap={6}>
          {account.roles.map((role) => (
            <Badge
              key={role}
              variant={role === "employee" ? "outline" : "light"}
              color={role === "admin" ? "clay" : "gray"}
            >
              {t(`role.${role}`)}
            </Badge>
          ))}
          {account.roles.length === 0 ? <Text size="sm">–</Text> : null}
        </Group>
      ),
    },
    { key: "state", header: t("account.state"), cell: (account) => <AccountState account={account} />, width: 150 },
    {
      key: "manage",
      header: t("account.manage"),
      headerHidden: true,
      align: "right",
      width: 120,
      cell: (account) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("account.manage_of", { name: account.display_name })}
          onClick={() => open(account)}
        >
          {t("account.manage")}
        </Button>
      ),
    },
  ];
}

function Search() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.search ?? "");
  const find = useDebouncedCallback(
    (value: string) => void navigate({ search: { search: value.trim() || undefined }, replace: true }),
    200,
  );
  return (
    <TextInput
      m="md"
      maw={420}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        find(event.currentTarget.value);
      }}
      placeholder={t("account.search")}
      aria-label={t("account.search")}
      leftSection={<IconSearch size={16} aria-hidden />}
    />
  );
}

export function AccountsPage() {
  const { t } = useTranslation();
  const { search } = route.useSearch();
  const [adding, { open: startAdding, close: stopAdding }] = useDisclosure(false);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const columns = useColumns((account) => setOpenedId(account.id));
  const accounts = api.useInfiniteQuery(
    "get",
    "/api/v1/accounts",
    { params: { query: { limit: 50, ...(search && { search }) } } },
    {
      pageParamName: "after",
      initialPageParam: null,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    },
  );
  const opened = accounts.data?.pages.flatMap((page) => page.items).find((account) => account.id === openedId);
  return (
    <Page>
      <PageHeader
        title={t("place.accounts")}
        subtitle={t("account.subtitle")}
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={startAdding}>
            {t("account.add")}
          </Button>
        }
      />
      <Panel>
        <Search />
        <Loaded query={accounts} skeleton={<RowsSkeleton rows={8} />}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) {
              return <EmptyState icon={IconKey} title={t("account.empty")} text={t("account.empty_text")} />;
            }
            return (
              <DataTable
                label={t("place.accounts")}
                columns={columns}
                rows={rows}
                rowKey={(account) => account.id}
                more={
                  accounts.hasNextPage
                    ? { load: () => void accounts.fetchNextPage(), loading: accounts.isFetchingNextPage }
                    : undefined
                }
              />
            );
          }}
        </Loaded>
      </Panel>
      {adding ? <AddAccount onClose={stopAdding} /> : null}
      {opened ? <AccountDrawer account={opened} onClose={() => setOpenedId(null)} /> : null}
    </Page>
  );
}

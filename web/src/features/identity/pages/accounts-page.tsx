// SPDX-License-Identifier: Apache-2.0
// Who signs in: every account, its roles and state; adding one, and opening one to change it.
import { Badge, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { PersonName } from "@/ui/person";
import { SearchInput } from "@/ui/search-input";
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

export function AccountsPage() {
  const { t } = useTranslation();
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, { open: startAdding, close: stopAdding }] = useDisclosure(false);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const columns = useColumns((account) => setOpenedId(account.id));
  const accounts = api.useInfiniteQuery(
    "get",
    "/api/v1/accounts",
    { params: { query: { limit: 50, ...(search && { search }) } } },
    { ...paged, placeholderData: keepPreviousData },
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
        <SearchInput
          m="md"
          maw={420}
          label={t("account.search")}
          search={search}
          onSearch={(wanted) => void navigate({ search: { search: wanted }, replace: true })}
        />
        <PagedTable
          query={accounts}
          label={t("place.accounts")}
          columns={columns}
          rowKey={(account) => account.id}
          empty={<EmptyState icon={IconKey} title={t("account.empty")} text={t("account.empty_text")} />}
        />
      </Panel>
      {adding ? <AddAccount onClose={stopAdding} /> : null}
      {opened ? <AccountDrawer account={opened} onClose={() => setOpenedId(null)} /> : null}
    </Page>
  );
}

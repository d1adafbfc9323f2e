// SPDX-License-Identifier: Apache-2.0
// One account: what it is, which roles it has, how its password is set, and whether it may sign in.
import { Button, Drawer, Group, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ClashAlert } from "@/ui/clash-alert";
import { ConfirmButton } from "@/ui/confirm";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { ProblemAlert } from "@/ui/problem-alert";
import { useEditForm } from "@/ui/use-edit-form";
import { AccountLink, AccountLinkButton } from "./account-link";
import { AccountState } from "./account-state";
import { givenRoles, type Role, RolesField } from "./roles-field";

type Account = components["schemas"]["Account"];

const read = ({ roles, version }: Account) => ({
  values: { roles: roles.filter((role) => givenRoles.some((one) => one === role)) as string[] },
  version,
});

function useRolesForm(account: Account) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const params = { path: { account_id: account.id } };
  /** What stood before the last change, with the version that this change made. */
  const last = useRef({ roles: [] as string[], version: 0 });
  const giveBack = api.useMutation("put", "/api/v1/accounts/{account_id}/roles", {
    meta: { done: t("account.roles_back") },
    onSuccess: (now) => edit.startFrom(read(now)),
  });
  const change = api.useMutation("put", "/api/v1/accounts/{account_id}/roles", {
    meta: {
      quiet: true,
      done: t("account.roles_saved"),
      undo: () => {
        const { roles, version } = last.current;
        giveBack.mutate({ params, body: { roles: roles as Role[], version } });
      },
    },
  });
  const edit = useEditForm({
    read: read(account),
    readAgain: async () => {
      const query = { search: account.email, limit: 200 };
      const list = api.queryOptions("get", "/api/v1/accounts", { params: { query } });
      const { items } = await queryClient.fetchQuery({ ...list, staleTime: 0 });
      return read(items.find((one) => one.id === account.id) ?? account);
    },
    save: async ({ values: { roles }, before, version, saved }) => {
      const now = await change.mutateAsync({ params, body: { roles: roles as Role[], version } });
      last.current = { roles: before.roles, version: now.version };
      saved({ roles }, now.version);
    },
  });
  return edit;
}

function Roles({ account }: { account: Account }) {
  const { t } = useTranslation();
  const edit = useRolesForm(account);
  const { form, problem, sending, onSubmit } = edit;
  return (
    <form onSubmit={onSubmit}>
      <Stack>
        {problem ? <ProblemAlert problem={problem} /> : null}
        <RolesField {...form.getInputProps("roles")} />
        <ClashAlert
          edit={edit}
          label={() => t("account.roles")}
          say={(_, { roles }) => roles.map((role) => t(`role.${role as Role}`)).join("\n")}
        />
        <Button type="submit" loading={sending} disabled={!edit.isChanged()} style={{ alignSelf: "flex-start" }}>
          {t("account.roles_save")}
        </Button>
      </Stack>
    </form>
  );
}

function Lock({ account }: { account: Account }) {
  const { t } = useTranslation();
  const me = useMe();
  const lock = api.useMutation("post", "/api/v1/accounts/{account_id}/lock", {
    meta: { done: t("account.locked") },
  });
  const unlock = api.useMutation("delete", "/api/v1/accounts/{account_id}/lock", {
    meta: { done: t("account.unlocked") },
  });
  const params = { path: { account_id: account.id } };
  if (account.locked_at) {
    return (
      <Button variant="default" loading={unlock.isPending} onClick={() => unlock.mutate({ params })}>
        {t("account.unlock")}
      </Button>
    );
  }
  if (account.id === me.account_id) return null;
  return (
    <ConfirmButton
      variant="light"
      color="red"
      loading={lock.isPending}
      question={t("account.lock_question", { name: account.display_name })}
      consequence={t("account.lock_consequence")}
      confirm={t("account.lock")}
      onConfirm={() => lock.mutate({ params })}
    >
      {t("account.lock")}
    </ConfirmButton>
  );
}

export function AccountDrawer({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [link, setLink] = useState<components["schemas"]["OneTimeLink"] | null>(null);
  return (
    <Drawer opened onClose={onClose} title={account.display_name}>
      <Stack gap="xl">
        <Facts
          facts={[
            { label: t("account.email"), value: account.email, wide: true },
            { label: t("account.state"), value: <AccountState account={account} /> },
            { label: t("account.created"), value: format.instant(account.created_at) },
            {
              label: t("account.person"),
              value: account.person_id ? (
                <TextLink to="/people/$personId" params={{ personId: account.person_id }}>
                  {account.display_name}
                </TextLink>
              ) : (
                t("account.nobody")
              ),
            },
          ]}
        />
        <Roles key={account.id} account={account} />
        <Stack gap="xs">
          <Title order={3}>{t("account.access")}</Title>
          <Text size="sm" c="dimmed">
            {account.locked_at ? t("account.access_locked") : t("account.access_text")}
          </Text>
          <Group>
            {account.locked_at ? null : <AccountLinkButton account={account} onMade={setLink} />}
            <Lock account={account} />
          </Group>
        </Stack>
      </Stack>
      {link ? <AccountLink account={account} link={link} onClose={() => setLink(null)} /> : null}
    </Drawer>
  );
}

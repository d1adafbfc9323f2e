// SPDX-License-Identifier: Apache-2.0
// One account: what it is, which roles it has, how its password is set, and whether it may sign in.
import { Button, Drawer, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { accountChanges } from "../account-changes";
import { AccountLink, AccountLinkButton } from "./account-link";
import { AccountState } from "./account-state";
import { givenRoles, type Role, RolesField } from "./roles-field";

type Account = components["schemas"]["Account"];

function Roles({ account }: { account: Account }) {
  const { t } = useTranslation();
  const change = api.useMutation("put", "/api/v1/accounts/{account_id}/roles", {
    meta: { quiet: true, refreshes: [...accountChanges, "/api/v1/me"], done: t("account.roles_saved") },
  });
  const given = account.roles.filter((role) => givenRoles.some((one) => one === role));
  const { form, problem, sending, onSubmit } = useProblemForm(
    { initialValues: { roles: given as string[] } },
    ({ roles }) =>
      change.mutateAsync({
        params: { path: { account_id: account.id } },
        body: { roles: roles as Role[], version: account.version },
      }),
  );
  return (
    <form onSubmit={onSubmit}>
      <Stack>
        {problem ? <ProblemAlert problem={problem} /> : null}
        <RolesField {...form.getInputProps("roles")} />
        <Button type="submit" loading={sending} disabled={!form.isDirty()} style={{ alignSelf: "flex-start" }}>
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
    meta: { refreshes: accountChanges, done: t("account.locked") },
  });
  const unlock = api.useMutation("delete", "/api/v1/accounts/{account_id}/lock", {
    meta: { refreshes: accountChanges, done: t("account.unlocked") },
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
        <Roles key={account.version} account={account} />
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

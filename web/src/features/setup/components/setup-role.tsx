// SPDX-License-Identifier: Apache-2.0
// An administrator manages accounts and opens nobody's data. Setting up an organisation is the people team's work: here the
// administrator takes it on, or gives it to somebody else.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { ButtonLink } from "@/ui/links";

export function SetupRole() {
  const { t } = useTranslation();
  const me = useMe();
  const accounts = api.useQuery("get", "/api/v1/accounts", { params: { query: { search: me.email, limit: 20 } } });
  const own = accounts.data?.items.find((account) => account.id === me.account_id);
  const give = api.useMutation("put", "/api/v1/accounts/{account_id}/roles", {
    meta: { done: t("setup.role_taken") },
  });
  return (
    <Alert icon={<IconKey />} title={t("setup.role_title")}>
      <Text size="sm" mb="md">
        {t("setup.role_text")}
      </Text>
      <Group gap="sm">
        <Button
          loading={give.isPending}
          disabled={!own}
          onClick={() =>
            own &&
            give.mutate({
              params: { path: { account_id: own.id } },
              body: {
                version: own.version,
                roles: [...own.roles.filter((role) => role !== "employee"), "people_admin"],
              },
            })
          }
        >
          {t("setup.role_take")}
        </Button>
        <ButtonLink to="/accounts" search={{}} variant="default">
          {t("setup.role_give")}
        </ButtonLink>
      </Group>
    </Alert>
  );
}

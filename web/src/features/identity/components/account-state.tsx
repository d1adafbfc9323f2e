// SPDX-License-Identifier: Apache-2.0
// May this account sign in, and if not, why.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

export function AccountState({ account }: { account: components["schemas"]["Account"] }) {
  const { t } = useTranslation();
  const [state, color] = account.locked_at
    ? (["locked", "red"] as const)
    : account.has_password
      ? (["active", "leaf"] as const)
      : (["invited", "clay"] as const);
  return (
    <Badge variant="light" color={color}>
      {t(`account_state.${state}`)}
    </Badge>
  );
}

// SPDX-License-Identifier: Apache-2.0
// The duties in the program that an account can be given, each with what it allows. That somebody is an employee or a
// manager follows from the organisation and is not given here.
import { Checkbox, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

export type Role = components["schemas"]["Role"];

export const givenRoles = ["people_admin", "learning_admin", "trainer", "author", "executive", "admin"] as const;

interface RolesFieldProps {
  value?: string[];
  onChange?: (roles: string[]) => void;
  error?: React.ReactNode;
}

export function RolesField(props: RolesFieldProps) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t("account.roles")} description={t("account.roles_text")} {...props}>
      <Stack gap="sm" mt="sm">
        {givenRoles.map((role) => (
          <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`role_text.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Who did it: the account's name and e-mail, or the program itself.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PersonName } from "@/ui/person";

interface ActorProps {
  id: string | null;
  name: string | null;
  email: string | null;
}

export function Actor({ id, name, email }: ActorProps) {
  const { t } = useTranslation();
  if (id === null) {
    return (
      <Text size="sm" c="dimmed">
        {t("audit.program")}
      </Text>
    );
  }
  return <PersonName name={name ?? t("audit.unknown")} detail={email ?? id} size={30} />;
}

// SPDX-License-Identifier: Apache-2.0
// Tokens let programs call the API in one's name: which there are, making one, revoking one.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Me } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { NewToken } from "./new-token";

export function Tokens({ me }: { me: Me }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [making, { open, close }] = useDisclosure(false);
  const tokens = api.useQuery("get", "/api/v1/tokens");
  const revoke = api.useMutation("delete", "/api/v1/tokens/{token_id}", {
    meta: { done: t("tokens.revoked") },
  });
  return (
    <Section
      title={t("tokens.title")}
      description={t("tokens.text")}
      actions={
        <Button size="sm" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
          {t("tokens.new")}
        </Button>
      }
    >
      <Loaded query={tokens}>
        {({ items }) => (
          <Stack gap="md">
            {items.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t("tokens.empty")}
              </Text>
            ) : null}
            {items.map((token) => (
              <Group key={token.id} justify="space-between">
                <div>
                  <Text size="sm" fw={560}>
                    {token.name}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {token.scopes.includes("*") ? t("tokens.everything") : token.scopes.join(", ")} ·{" "}
                    {t("tokens.expires", { date: format.instant(token.expires_at) })}
                  </Text>
                </div>
                <ConfirmButton
                  size="compact-sm"
                  variant="default"
                  question={t("tokens.revoke_question", { name: token.name })}
                  consequence={t("tokens.revoke_consequence")}
                  confirm={t("tokens.revoke")}
                  onConfirm={() => revoke.mutate({ params: { path: { token_id: token.id } } })}
                >
                  {t("tokens.revoke")}
                </ConfirmButton>
              </Group>
            ))}
          </Stack>
        )}
      </Loaded>
      {making ? <NewToken me={me} onClose={close} /> : null}
    </Section>
  );
}

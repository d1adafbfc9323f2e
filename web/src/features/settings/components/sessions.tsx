// SPDX-License-Identifier: Apache-2.0
// Where one is signed in, and signing out there.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { browserName } from "@/lib/browser-name";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

/** Ends this session as well, so it leads to the sign-in page. */
function SignOutEverywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const endAll = api.useMutation("delete", "/api/v1/sessions", {
    onSuccess: async () => {
      queryClient.clear();
      await navigate({ to: "/sign-in", search: { next: undefined } });
    },
  });
  return (
    <ConfirmButton
      size="sm"
      variant="default"
      confirmColor="red"
      loading={endAll.isPending}
      question={t("sessions.end_all_question")}
      consequence={t("sessions.end_all_consequence")}
      confirm={t("sessions.end_all")}
      onConfirm={() => endAll.mutate({})}
    >
      {t("sessions.end_all")}
    </ConfirmButton>
  );
}

export function Sessions() {
  const { t } = useTranslation();
  const format = useFormat();
  const sessions = api.useQuery("get", "/api/v1/sessions");
  const end = api.useMutation("delete", "/api/v1/sessions/{session_id}", {
    meta: { done: t("sessions.ended") },
  });
  return (
    <Section title={t("sessions.title")} description={t("sessions.text")} actions={<SignOutEverywhere />}>
      <Loaded query={sessions}>
        {({ items }) => (
          <Stack gap="md">
            {items.map((session) => (
              <Group key={session.id} justify="space-between">
                <div>
                  <Text size="sm" fw={560} component="div">
                    {browserName(session.user_agent) ?? t("sessions.unknown")}
                    {session.is_current ? (
                      <Badge ml="xs" variant="light">
                        {t("sessions.this")}
                      </Badge>
                    ) : null}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t("sessions.seen", { address: session.address, since: format.since(session.last_seen_at) })}
                  </Text>
                </div>
                {session.is_current ? null : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={end.isPending && end.variables.params.path.session_id === session.id}
                    onClick={() => end.mutate({ params: { path: { session_id: session.id } } })}
                  >
                    {t("sessions.end")}
                  </Button>
                )}
              </Group>
            ))}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

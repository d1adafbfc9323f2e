// SPDX-License-Identifier: Apache-2.0
// Following a one-time link: an invitation sets the first password, a password reset a new one; both sign in. The link's
// secret stands behind the address's '#', so that it is in no server's log.
import { Button, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { FrontDoor } from "../components/front-door";

function SetPassword({ purpose }: { purpose: "invitation" | "password_reset" }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const token = useRouterState({ select: (state) => state.location.hash });
  useDocumentTitle(`${t(`link.${purpose}`)} · Espalier`);
  const meta = { quiet: true };
  const invitation = api.useMutation("post", "/api/v1/invitations/redemption", { meta });
  const reset = api.useMutation("post", "/api/v1/password-resets/redemption", { meta });
  const { form, problem, sending, onSubmit } = useProblemForm({ initialValues: { password: "" } }, async (values) => {
    await (purpose === "invitation" ? invitation : reset).mutateAsync({ body: { token, ...values } });
    queryClient.clear();
    await navigate({ to: "/", replace: true });
  });
  return (
    <FrontDoor>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Stack gap={4} mb="xs">
            <Title order={1}>{t(`link.${purpose}`)}</Title>
            <Text c="dimmed">{t(`link.${purpose}_text`)}</Text>
          </Stack>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <PasswordInput
            label={t("password.new")}
            description={t("password.rule")}
            autoComplete="new-password"
            size="md"
            visibilityToggleButtonProps={{ "aria-label": t("sign_in.show_password") }}
            {...form.getInputProps("password")}
          />
          <Button type="submit" size="md" loading={sending}>
            {t("link.submit")}
          </Button>
        </Stack>
      </form>
    </FrontDoor>
  );
}

export function InvitationPage() {
  return <SetPassword purpose="invitation" />;
}

export function PasswordResetPage() {
  return <SetPassword purpose="password_reset" />;
}

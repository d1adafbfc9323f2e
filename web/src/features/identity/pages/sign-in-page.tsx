// SPDX-License-Identifier: Apache-2.0
// Signing in.
import { Button, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { FrontDoor } from "../components/front-door";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { next } = route.useSearch();
  useDocumentTitle(`${t("sign_in.title")} · Espalier`);
  const signIn = api.useMutation("post", "/api/v1/session", { meta: { quiet: true } });
  const { form, problem, sending, onSubmit } = useProblemForm(
    {
      initialValues: { email: "", password: "" },
      validate: {
        email: (value) => (value.trim() ? null : t("field_problem.required")),
        password: (value) => (value ? null : t("field_problem.required")),
      },
    },
    async (values) => {
      await signIn.mutateAsync({ body: values });
      queryClient.clear();
      // Only an address of this program is followed, never one that leads elsewhere.
      await navigate({ href: next?.startsWith("/") && !next.startsWith("//") ? next : "/" });
    },
  );
  return (
    <FrontDoor help={t("sign_in.help")}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Stack gap={4} mb="xs">
            <Title order={1}>{t("sign_in.title")}</Title>
            <Text c="dimmed">{t("sign_in.text")}</Text>
          </Stack>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <TextInput
            label={t("sign_in.email")}
            type="email"
            autoComplete="username"
            size="md"
            {...form.getInputProps("email")}
          />
          <PasswordInput
            label={t("sign_in.password")}
            autoComplete="current-password"
            size="md"
            visibilityToggleButtonProps={{ "aria-label": t("sign_in.show_password") }}
            {...form.getInputProps("password")}
          />
          <Button type="submit" size="md" loading={sending} mt="xs">
            {t("sign_in.submit")}
          </Button>
        </Stack>
      </form>
    </FrontDoor>
  );
}

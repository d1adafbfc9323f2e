// SPDX-License-Identifier: Apache-2.0
// Changes the own password; other browsers are signed out by it.
import { Button, PasswordInput, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

export function Password() {
  const { t } = useTranslation();
  const change = api.useMutation("post", "/api/v1/me/password", {
    meta: { quiet: true, done: t("password.changed") },
  });
  const { form, problem, sending, isUnsaved, onSubmit } = useProblemForm(
    { initialValues: { current_password: "", new_password: "" } },
    async (values) => {
      await change.mutateAsync({ body: values });
      form.reset();
    },
  );
  const toggle = { "aria-label": t("sign_in.show_password") };
  return (
    <Section title={t("password.title")} description={t("password.text")}>
      <form onSubmit={onSubmit} noValidate>
        <LeaveGuard active={isUnsaved} />
        <Stack maw={420}>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <PasswordInput
            label={t("password.current")}
            autoComplete="current-password"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps("current_password")}
          />
          <PasswordInput
            label={t("password.new")}
            description={t("password.rule")}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps("new_password")}
          />
          <Button type="submit" variant="default" loading={sending} style={{ alignSelf: "flex-start" }}>
            {t("password.submit")}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}

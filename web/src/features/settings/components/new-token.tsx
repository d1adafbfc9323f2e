// SPDX-License-Identifier: Apache-2.0
// Makes a token: its name, what it may do, how long. Its secret is shown once.
import { Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Me } from "@/api/session";
import { plusMonths, today } from "@/lib/dates";
import { CopyOnce } from "@/ui/copy-once";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";

interface NewTokenProps {
  me: Me;
  opened: boolean;
  onClose: () => void;
}

export function NewToken({ me, opened, onClose }: NewTokenProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string | null>(null);
  const make = api.useMutation("post", "/api/v1/tokens", { meta: { quiet: true, refreshes: ["/api/v1/tokens"] } });
  const { form, problem, sending, onSubmit } = useProblemForm(
    { initialValues: { name: "", scopes: ["*"], expires_on: plusMonths(today(), 3) } },
    async (values) => {
      setSecret((await make.mutateAsync({ body: values })).token);
    },
  );
  const close = () => {
    onClose();
    setSecret(null);
    form.reset();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={<Text fw={640}>{t("tokens.new")}</Text>}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      {secret ? (
        <CopyOnce value={secret} notice={t("tokens.once")} onClose={close} />
      ) : (
        <form onSubmit={onSubmit}>
          <Stack>
            {problem ? <ProblemAlert problem={problem} /> : null}
            <TextInput
              label={t("tokens.name")}
              placeholder={t("tokens.name_example")}
              maxLength={100}
              data-autofocus
              {...form.getInputProps("name")}
            />
            <MultiSelect
              label={t("tokens.scopes")}
              description={t("tokens.scopes_text")}
              searchable
              data={[{ value: "*", label: t("tokens.everything") }, ...me.permissions]}
              {...form.getInputProps("scopes")}
            />
            <TextInput
              type="date"
              label={t("tokens.expires_on")}
              min={today()}
              max={plusMonths(today(), 12)}
              {...form.getInputProps("expires_on")}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t("action.cancel")}
              </Button>
              <Button type="submit" loading={sending}>
                {t("tokens.make")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

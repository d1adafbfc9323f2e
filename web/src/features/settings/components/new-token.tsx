// SPDX-License-Identifier: Apache-2.0
// Makes a token: its name, what it may do, how long. Its secret is shown once.
import { MultiSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Me } from "@/api/session";
import { plusMonths, today } from "@/lib/dates";
import { CopyOnce } from "@/ui/copy-once";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

export function NewToken({ me, onClose }: { me: Me; onClose: () => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string | null>(null);
  const make = api.useMutation("post", "/api/v1/tokens", { meta: { quiet: true } });
  const edit = useProblemForm(
    { initialValues: { name: "", scopes: ["*"], expires_on: plusMonths(today(), 3) } },
    async (body) => setSecret((await make.mutateAsync({ body })).token),
  );
  if (secret) return <CopyOnce title={t("tokens.new")} value={secret} notice={t("tokens.once")} onClose={onClose} />;
  const field = edit.form.getInputProps;
  return (
    <FormModal title={t("tokens.new")} submit={t("tokens.make")} edit={edit} onClose={onClose} size="md">
      <TextInput
        label={t("tokens.name")}
        placeholder={t("tokens.name_example")}
        maxLength={100}
        data-autofocus
        {...field("name")}
      />
      <MultiSelect
        label={t("tokens.scopes")}
        description={t("tokens.scopes_text")}
        searchable
        data={[{ value: "*", label: t("tokens.everything") }, ...me.permissions]}
        {...field("scopes")}
      />
      <DateField label={t("tokens.expires_on")} min={today()} max={plusMonths(today(), 12)} {...field("expires_on")} />
    </FormModal>
  );
}

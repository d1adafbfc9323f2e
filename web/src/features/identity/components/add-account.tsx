// SPDX-License-Identifier: Apache-2.0
// Adds an account for a person of the organisation, or for somebody outside of it, and makes its invitation.
import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { fullName } from "@/lib/names";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { useProblemForm } from "@/ui/use-problem-form";
import { AccountLink } from "./account-link";
import { type Role, RolesField } from "./roles-field";

interface Made {
  account: components["schemas"]["Account"];
  link: components["schemas"]["OneTimeLink"];
}

export function AddAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [made, setMade] = useState<Made | null>(null);
  const added = useRef<Made["account"] | null>(null);
  const meta = { quiet: true };
  const add = api.useMutation("post", "/api/v1/accounts", { meta });
  const invite = api.useMutation("post", "/api/v1/accounts/{account_id}/invitation", { meta });
  const edit = useProblemForm(
    {
      initialValues: { person_id: null as string | null, display_name: "", email: "", roles: [] as string[] },
      validate: {
        display_name: (value) => (value.trim() ? null : t("field_problem.required")),
        email: (value) => (value.trim() ? null : t("field_problem.required")),
      },
    },
    async ({ roles, ...values }) => {
      // An account whose invitation failed is not added a second time.
      added.current ??= await add.mutateAsync({ body: { ...values, roles: roles as Role[] } });
      const account = added.current;
      const link = await invite.mutateAsync({ params: { path: { account_id: account.id } } });
      setMade({ account, link });
    },
  );
  const { form } = edit;
  const personId = form.values.person_id;
  const person = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: personId ?? "" } } },
    { enabled: personId !== null },
  ).data?.person;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chosen person fills the fields once, what is typed after that stays.
  useEffect(() => {
    if (person) form.setValues({ display_name: fullName(person), email: person.email ?? "" });
  }, [person?.id]);

  if (made) return <AccountLink {...made} onClose={onClose} />;
  return (
    <FormModal title={t("account.add")} submit={t("account.add_submit")} edit={edit} onClose={onClose}>
      <PersonSelect
        label={t("account.person")}
        description={t("account.person_text")}
        clearable
        {...form.getInputProps("person_id")}
      />
      <TextInput label={t("account.name")} required maxLength={200} {...form.getInputProps("display_name")} />
      <TextInput
        label={t("account.email")}
        description={t("account.email_text")}
        required
        type="email"
        {...form.getInputProps("email")}
      />
      <RolesField {...form.getInputProps("roles")} />
    </FormModal>
  );
}

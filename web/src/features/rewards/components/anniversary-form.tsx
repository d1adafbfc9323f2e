// SPDX-License-Identifier: Apache-2.0
// Says what a number of years is worth, or says it anew.
import { NumberInput, SimpleGrid, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { given, type Numeral } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";

type Rule = components["schemas"]["AnniversaryRule"];
type Values = { years: Numeral; points: Numeral; message: string };

function read(rule: Rule | null): { values: Values; version: number } {
  const values = { years: rule?.years ?? "", points: rule?.points ?? "", message: rule?.message ?? "" } as const;
  return { values, version: rule?.version ?? 0 };
}

function useAnniversaryForm(rule: Rule | null, onClose: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const create = api.useMutation("post", "/api/v1/anniversary-rules", {
    meta: { quiet: true, done: t("anniversary.added") },
  });
  const change = api.useMutation("put", "/api/v1/anniversary-rules/{anniversary_rule_id}", {
    meta: { quiet: true, done: t("anniversary.changed") },
  });
  return useEditForm<Values>({
    read: read(rule),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/anniversary-rules");
      const { items } = await queryClient.fetchQuery({ ...options, staleTime: 0 });
      const now = items.find(({ id }) => id === rule?.id);
      if (!now) throw new Problem(404, "not_found", t("not_found.text"));
      return read(now);
    },
    save: async ({ values: { years, points, message }, version }) => {
      const body = { years: given(years), points: given(points), message };
      const params = { path: { anniversary_rule_id: rule?.id ?? "" } };
      await (rule ? change.mutateAsync({ params, body: { ...body, version } }) : create.mutateAsync({ body }));
      onClose();
    },
  });
}

/** `rule` null: a new one. */
export function AnniversaryForm({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  const { t } = useTranslation();
  const edit = useAnniversaryForm(rule, onClose);
  const { form } = edit;
  return (
    <FormModal
      title={t(rule ? "anniversary.change" : "anniversary.add")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <ClashAlert edit={edit} label={(field) => t(`anniversary.${field}`)} say={(field, values) => values[field]} />
      <SimpleGrid cols={2}>
        <NumberInput
          label={t("anniversary.years")}
          required
          min={1}
          max={70}
          data-autofocus
          {...form.getInputProps("years")}
        />
        <NumberInput label={t("anniversary.points")} required min={0} {...form.getInputProps("points")} />
      </SimpleGrid>
      <Textarea
        label={t("anniversary.message")}
        description={t("anniversary.message_text")}
        required
        maxLength={1000}
        autosize
        minRows={2}
        {...form.getInputProps("message")}
      />
    </FormModal>
  );
}

// SPDX-License-Identifier: Apache-2.0
// How the reader wants to practise: how much a day, how surely, when not.
import { NumberInput, Radio, Select, SimpleGrid, Stack, Switch } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given, type Numeral } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";

type Wishes = components["schemas"]["PracticeWishes"];

type Values = {
  plan: Wishes["plan"];
  daily_cap: Numeral;
  new_cap: Numeral;
  wanted_recall: Numeral;
  quiet_from: string | null;
  quiet_until: string | null;
  is_reminded: boolean;
  renews_evidence: boolean;
};

const text = (hour: number | null) => (hour === null ? null : String(hour));
const number = (hour: string | null) => (hour === null ? null : Number(hour));

const read = ({ version, quiet_from, quiet_until, ...wishes }: Wishes) => ({
  values: { ...wishes, quiet_from: text(quiet_from), quiet_until: text(quiet_until) } satisfies Values,
  version,
});

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

export function WishesForm({ wishes, onClose }: { wishes: Wishes; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const change = api.useMutation("put", "/api/v1/practice/wishes", {
    meta: { quiet: true, done: t("practice_wishes.saved") },
  });
  const edit = useEditForm<Values>({
    read: read(wishes),
    readAgain: async () =>
      read(await queryClient.fetchQuery({ ...api.queryOptions("get", "/api/v1/practice/wishes"), staleTime: 0 })),
    save: async ({ values, version }) => {
      await change.mutateAsync({
        body: {
          ...values,
          daily_cap: given(values.daily_cap),
          new_cap: given(values.new_cap),
          wanted_recall: given(values.wanted_recall),
          quiet_from: number(values.quiet_from),
          quiet_until: number(values.quiet_until),
          version,
        },
      });
      onClose();
    },
  });
  const { form } = edit;
  const label = (field: keyof Values) => t(`practice_wishes.${field}`);
  const say = (field: keyof Values, values: Values) => {
    if (field === "plan") return t(`practice_plan.${values.plan}`);
    if (field === "is_reminded" || field === "renews_evidence")
      return t(values[field] ? "settings.is_so" : "settings.is_not_so");
    return String(values[field] ?? "–");
  };
  return (
    <FormModal title={t("practice_wishes.title")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <ClashAlert edit={edit} label={label} say={say} />
      <Radio.Group label={label("plan")} {...form.getInputProps("plan")}>
        <Stack gap="xs" mt="xs">
          {(["spaced", "plain"] as const).map((plan) => (
            <Radio
              key={plan}
              value={plan}
              label={t(`practice_plan.${plan}`)}
              description={t(`practice_plan.${plan}_text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput label={label("daily_cap")} min={1} max={200} {...form.getInputProps("daily_cap")} />
        <NumberInput label={label("new_cap")} min={0} max={50} {...form.getInputProps("new_cap")} />
        <NumberInput
          label={label("wanted_recall")}
          description={t("practice_wishes.wanted_recall_text")}
          min={70}
          max={97}
          disabled={form.getValues().plan === "plain"}
          {...form.getInputProps("wanted_recall")}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select label={label("quiet_from")} data={hours} clearable {...form.getInputProps("quiet_from")} />
        <Select label={label("quiet_until")} data={hours} clearable {...form.getInputProps("quiet_until")} />
      </SimpleGrid>
      <Switch label={label("is_reminded")} {...form.getInputProps("is_reminded", { type: "checkbox" })} />
      <Switch
        label={label("renews_evidence")}
        description={t("practice_wishes.renews_evidence_text")}
        {...form.getInputProps("renews_evidence", { type: "checkbox" })}
      />
    </FormModal>
  );
}

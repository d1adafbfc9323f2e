// SPDX-License-Identifier: Apache-2.0
// Ties an agreed item to a need of its person that was known when it was agreed. What was recorded later is not offered:
// it did not lead to the item.

import { Radio, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { needName } from "@/lib/names";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { useProblemForm } from "@/ui/use-problem-form";

type Schemas = components["schemas"];

interface TieItemProps {
  item: Schemas["AgreedItemLine"];
  onClose: () => void;
}

/** Those that training can meet and that were there on the day. */
const mayBeNamed = (need: Schemas["NeedView"], agreedAt: string) =>
  need.created_at <= agreedAt &&
  need.state !== "dismissed" &&
  need.state !== "merged" &&
  (need.cause === null || need.cause === "skill");

function useNeeds({ person_id, plan_id, id }: Schemas["AgreedItemLine"]) {
  const plan = api.useQuery("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id } } });
  const needs = api.useQuery("get", "/api/v1/people/{person_id}/needs", { params: { path: { person_id } } });
  const agreedAt = plan.data?.items.find((one) => one.item.id === id)?.item.agreed_at;
  return {
    plan,
    needs,
    known: agreedAt ? (needs.data?.items.filter((need) => mayBeNamed(need, agreedAt)) ?? []) : null,
  };
}

export function TieItem({ item, onClose }: TieItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { plan, needs, known } = useNeeds(item);
  const tie = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/needs", {
    meta: { quiet: true, done: t("matching.tied") },
  });
  const edit = useProblemForm({ initialValues: { need_id: "" } }, async (body) => {
    await tie.mutateAsync({ params: { path: { plan_item_id: item.id } }, body });
    onClose();
  });
  return (
    <FormModal
      title={t("matching.tie_of", { title: item.title })}
      submit={t("matching.tie")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <Text size="sm">{t("matching.tie_text", { name: item.person_name })}</Text>
      <Loaded query={plan}>
        {() => (
          <Loaded query={needs}>
            {() =>
              known?.length === 0 ? (
                <Text size="sm">
                  {t("matching.no_need")}{" "}
                  <TextLink to="/people/$personId/growth" params={{ personId: item.person_id }} size="sm">
                    {t("matching.open_growth")}
                  </TextLink>
                </Text>
              ) : (
                <Radio.Group label={t("item.needs")} {...edit.form.getInputProps("need_id")}>
                  <Stack gap="xs" mt="xs">
                    {known?.map((need) => (
                      <Radio
                        key={need.id}
                        value={need.id}
                        label={needName(need)}
                        description={t("matching.recorded", { date: format.instant(need.created_at) })}
                      />
                    ))}
                  </Stack>
                </Radio.Group>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </FormModal>
  );
}

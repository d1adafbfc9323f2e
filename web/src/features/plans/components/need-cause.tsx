// SPDX-License-Identifier: Apache-2.0
// The first question on a need: skill, tool, process or motivation? Only a skill need is met by training; for the others
// the card says what helps instead.
import { Input, SegmentedControl, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useNeedAhead } from "../need-changes";

type Need = components["schemas"]["NeedView"];
type Cause = components["schemas"]["NeedCause"];

const causes: readonly Cause[] = ["skill", "tool", "process", "motivation"];

export function NeedCause({ need }: { need: Need }) {
  const { t } = useTranslation();
  const ahead = useNeedAhead();
  const choose = api.useMutation("put", "/api/v1/needs/{need_id}/cause", {
    // One after another: of two quick answers the later one stands.
    scope: { id: `cause of ${need.id}` },
    onMutate: ({ params, body }) => ahead(params.path.need_id, body),
  });
  return (
    <Input.Wrapper label={t("needs.cause")} mt="sm">
      <SegmentedControl
        fullWidth
        size="xs"
        mt={4}
        aria-label={t("needs.cause")}
        data={causes.map((cause) => ({ value: cause, label: t(`cause.${cause}`) }))}
        value={need.cause ?? ""}
        onChange={(cause) => choose.mutate({ params: { path: { need_id: need.id } }, body: { cause: cause as Cause } })}
      />
      {need.cause && need.cause !== "skill" ? (
        <Text size="sm" mt={6} c="var(--warm-ink)">
          {t(`cause_advice.${need.cause}`)}
        </Text>
      ) : null}
    </Input.Wrapper>
  );
}

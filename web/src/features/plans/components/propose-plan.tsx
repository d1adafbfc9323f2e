// SPDX-License-Identifier: Apache-2.0
// Proposes a plan, with a word to go with it.
import { Button, Stack, Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { LeaveGuard } from "@/ui/leave-guard";

export function ProposePlan({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const [comment, setComment] = useState("");
  const propose = api.useMutation("post", "/api/v1/plans/{plan_id}/proposal", {
    meta: { done: t("plan.proposed") },
  });
  return (
    <Stack gap="sm" mt="md" align="flex-start">
      <LeaveGuard active={() => comment !== "" && !propose.isPending} />
      <Textarea
        aria-label={t("plan.comment")}
        placeholder={t("plan.comment_propose")}
        autosize
        minRows={1}
        maxLength={2000}
        w="100%"
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Button
        leftSection={<IconSend size={16} aria-hidden />}
        loading={propose.isPending}
        onClick={() => propose.mutate({ params: { path: { plan_id: planId } }, body: { comment } })}
      >
        {t("plan.propose")}
      </Button>
    </Stack>
  );
}

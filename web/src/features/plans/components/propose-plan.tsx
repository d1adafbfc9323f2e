// SPDX-License-Identifier: Apache-2.0
// Proposes a plan, with a word to go with it. In somebody else's place only where that is meant.
import { Button, Stack, Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { LeaveGuard } from "@/ui/leave-guard";

interface ProposePlanProps {
  planId: string;
  /** Whose plan it is, for whoever would propose it in their place; null: one's own. */
  of: string | null;
}

export function ProposePlan({ planId, of }: ProposePlanProps) {
  const { t } = useTranslation();
  const [comment, setComment] = useState("");
  const [isMeant, setMeant] = useState(of === null);
  const propose = api.useMutation("post", "/api/v1/plans/{plan_id}/proposal", {
    meta: { done: t("plan.proposed") },
  });
  if (!isMeant)
    return (
      <Button mt="sm" size="compact-sm" variant="subtle" color="gray" onClick={() => setMeant(true)}>
        {t("plan.propose_for", { name: of ?? "" })}
      </Button>
    );
  return (
    <Stack gap="sm" mt="md" align="flex-start">
      <LeaveGuard active={() => comment !== "" && !propose.isPending} />
      <Textarea
        aria-label={t("plan.comment")}
        placeholder={t(of === null ? "plan.comment_propose" : "plan.comment_propose_for")}
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

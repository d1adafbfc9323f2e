// SPDX-License-Identifier: Apache-2.0
// Feedback that the reader received or gave, the newest first.
import { Stack } from "@mantine/core";
import { IconMessageHeart } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Panel } from "@/ui/section";
import { FeedbackCard } from "./feedback-card";

export function FeedbackList({ box }: { box: "received" | "given" }) {
  const { t } = useTranslation();
  const list = api.useInfiniteQuery("get", "/api/v1/feedback", { params: { query: { box } } }, paged);
  return (
    <Loaded query={list}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <Panel>
            <EmptyState
              icon={IconMessageHeart}
              title={t(`feedback.none_${box}`)}
              text={t(`feedback.none_${box}_text`)}
            />
          </Panel>
        ) : (
          <Stack gap="md">
            {items.map((view) => (
              <FeedbackCard key={view.id} view={view} />
            ))}
            <MoreButton query={list} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

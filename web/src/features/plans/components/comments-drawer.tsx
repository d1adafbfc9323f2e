// SPDX-License-Identifier: Apache-2.0
// What was said beside one item.
import { Drawer, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Comments } from "./comments";

interface CommentsDrawerProps {
  view: components["schemas"]["PlanView"];
  /** null while closed. */
  item: components["schemas"]["PlanItemView"] | null;
  /** Of the whole plan. */
  comments: readonly components["schemas"]["PlanComment"][];
  onClose: () => void;
}

export function CommentsDrawer({ view, item, comments, onClose }: CommentsDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer opened={item !== null} onClose={onClose} size="md" title={t("comment.title")}>
      {item ? (
        <>
          <Text size="sm" c="dimmed" mb="lg">
            {t("comment.beside", { title: item.item.title })}
          </Text>
          <Comments
            view={view}
            itemId={item.item.id}
            comments={comments.filter((one) => one.plan_item_id === item.item.id)}
          />
        </>
      ) : null}
    </Drawer>
  );
}

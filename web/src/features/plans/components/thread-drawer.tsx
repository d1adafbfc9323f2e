// SPDX-License-Identifier: Apache-2.0
// The thread: why a person is on this item and what it changed, as a chain that can be read from top to bottom.
import { Drawer, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { useThreadChain } from "../use-thread-chain";
import classes from "./thread-drawer.module.css";

interface ThreadDrawerProps {
  /** Whose thread is shown; null while closed. */
  item: components["schemas"]["PlanItemView"] | null;
  onClose: () => void;
}

function Thread({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const chain = useThreadChain();
  const thread = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/thread", {
    params: { path: { plan_item_id: itemId } },
  });
  return (
    <Loaded query={thread}>
      {(data) => (
        <ol className={classes.thread}>
          {chain(data).map((link) => (
            <li key={link.key} data-missing={link.title === null || undefined}>
              <Text size="xs" c="dimmed" fw={560}>
                {link.label}
              </Text>
              <Text fw={560}>{link.title ?? t("thread.missing")}</Text>
              {link.details.map((detail) => (
                <Text size="sm" c="dimmed" key={detail}>
                  {detail}
                </Text>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

export function ThreadDrawer({ item, onClose }: ThreadDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer opened={item !== null} onClose={onClose} size="md" title={t("thread.title")}>
      {item ? (
        <>
          <Text size="sm" c="dimmed" mb="lg">
            {t("thread.text", { title: item.item.title })}
          </Text>
          <Thread itemId={item.item.id} />
        </>
      ) : null}
    </Drawer>
  );
}

// SPDX-License-Identifier: Apache-2.0
// What waits for one's eyes. The server says what happened and to whom; the words are made here.
import { ActionIcon, Indicator, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBell } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import classes from "./notification-bell.module.css";

type Notification = components["schemas"]["Notification"];

function useWords() {
  const { t } = useTranslation();
  return ({ kind, detail }: Notification) =>
    t(`notification_text.${kind}` as "notification_text.plan_proposed", {
      ...(detail as { person: string }),
      defaultValue: kind,
    });
}

export default function NotificationBell() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const navigate = useNavigate();
  const [opened, { close, toggle }] = useDisclosure(false);
  const notifications = api.useQuery("get", "/api/v1/notifications", { params: { query: { limit: 20 } } });
  const read = api.useMutation("post", "/api/v1/notifications/{notification_id}/reading", {
    meta: { refreshes: ["/api/v1/notifications"] },
  });
  const unread = (notifications.data?.items ?? []).filter((one) => one.read_at === null).length;
  const follow = (one: Notification) => {
    close();
    if (one.read_at === null) read.mutate({ params: { path: { notification_id: one.id } } });
    void navigate({ href: one.link });
  };
  return (
    <Popover opened={opened} onChange={close} position="bottom-end" width={340} trapFocus>
      <Indicator disabled={unread === 0} color="clay" size={9} offset={5}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            onClick={toggle}
            aria-label={unread > 0 ? t("notification.open", { count: unread }) : t("notification.title")}
          >
            <IconBell size={20} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p="xs">
        <Loaded query={notifications}>
          {({ items }) => (
            <Stack gap={2} className={classes.list}>
              {items.length === 0 ? (
                <Text size="sm" c="dimmed" p="xs">
                  {t("notification.empty")}
                </Text>
              ) : null}
              {items.map((one) => (
                <UnstyledButton
                  key={one.id}
                  className={classes.row}
                  data-unread={one.read_at === null || undefined}
                  onClick={() => follow(one)}
                >
                  <Text size="sm">{words(one)}</Text>
                  <Text size="xs" c="dimmed">
                    {format.since(one.created_at)}
                  </Text>
                </UnstyledButton>
              ))}
            </Stack>
          )}
        </Loaded>
      </Popover.Dropdown>
    </Popover>
  );
}

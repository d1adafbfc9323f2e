// SPDX-License-Identifier: Apache-2.0
// What waits for one's eyes. The server says what happened and to whom; the words are made here.
import { ActionIcon, Indicator, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBell } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import classes from "./notification-bell.module.css";
import { type Notification, useNotificationWords, useReadNotifications } from "./use-notifications";

export default function NotificationBell() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useNotificationWords();
  const navigate = useNavigate();
  const [opened, { close, toggle }] = useDisclosure(false);
  const notifications = api.useQuery("get", "/api/v1/notifications", { params: { query: { limit: 20 } } });
  const { read } = useReadNotifications();
  const unread = (notifications.data?.items ?? []).filter((one) => one.read_at === null).length;
  const follow = (one: Notification) => {
    close();
    read(one);
    void navigate({ href: one.link });
  };
  return (
    <Popover opened={opened} onChange={close} position="bottom-end" width={340} trapFocus>
      <Indicator disabled={unread === 0} color="clay" size={9} offset={9}>
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
        <TextLink to="/notifications" search={{ show: "all" }} size="sm" p="xs" display="block" onClick={close}>
          {t("notification.all")}
        </TextLink>
      </Popover.Dropdown>
    </Popover>
  );
}

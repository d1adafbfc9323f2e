// SPDX-License-Identifier: Apache-2.0
// Everything that was told to the viewer, the newest first; the bell shows the beginning of it.
import { Button, SegmentedControl, Text, UnstyledButton } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { type Notification, useNotificationWords, useReadNotifications } from "../use-notifications";
import classes from "./notifications-page.module.css";

const route = getRouteApi("/signed-in/notifications");

function Row({ one }: { one: Notification }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useNotificationWords();
  const navigate = useNavigate();
  const { read } = useReadNotifications();
  const isUnread = one.read_at === null;
  return (
    <UnstyledButton
      className={classes.row}
      data-unread={isUnread || undefined}
      onClick={() => {
        read(one);
        void navigate({ href: one.link });
      }}
    >
      <Text size="sm" fw={isUnread ? 600 : 400} className={classes.words}>
        {words(one)}
      </Text>
      <Text size="xs" c="dimmed">
        {isUnread ? `${t("notification.unread")} · ` : ""}
        {format.since(one.created_at)}
      </Text>
    </UnstyledButton>
  );
}

export function NotificationsPage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const { readAll } = useReadNotifications();
  const query = { limit: 30, ...(show === "unread" && { unread: true }) };
  const notifications = api.useInfiniteQuery("get", "/api/v1/notifications", { params: { query } }, paged);
  const isAnyUnread = notifications.data?.pages.some(({ items }) => items.some((one) => one.read_at === null));
  return (
    <Page width="reading">
      <PageHeader title={t("notification.title")} subtitle={t("notification.subtitle")} />
      <Section
        flush
        title={t(show === "unread" ? "notification.show_unread" : "notification.show_all")}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t("notification.show")}
              value={show}
              data={[
                { value: "all", label: t("notification.show_all") },
                { value: "unread", label: t("notification.show_unread") },
              ]}
              onChange={(value) => void navigate({ search: { show: value === "unread" ? "unread" : "all" } })}
            />
            <Button size="xs" variant="default" disabled={!isAnyUnread} onClick={readAll}>
              {t("notification.read_all")}
            </Button>
          </>
        }
      >
        <Loaded query={notifications} skeleton={<RowsSkeleton rows={6} />}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <EmptyState icon={IconBell} title={t("notification.empty")} />;
            return (
              <ul className={classes.list}>
                {items.map((one) => (
                  <li key={one.id}>
                    <Row one={one} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
        <MoreButton query={notifications} />
      </Section>
    </Page>
  );
}

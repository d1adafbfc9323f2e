// SPDX-License-Identifier: Apache-2.0
// What the two have agreed to do, by whom and by when.
import { ActionIcon, Badge, Button, Checkbox, Text } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { type ActionItem, type Room, roomOnly } from "../use-room";
import { ActionForm } from "./action-form";
import classes from "./room.module.css";

/** What an action item serves leads there, for whom it opens. */
function ServedThing({ action }: { action: ActionItem }) {
  const { t } = useTranslation();
  const { goal_id, need_id, plan_id, plan_item_id, link_title, link_person_id, may_open_link } = action;
  if (!link_title) return null;
  const kind = t(`one_on_one.link_${goal_id ? "goal" : need_id ? "need" : "plan_item"}`);
  const link = () => {
    if (!may_open_link) return link_title;
    if (goal_id) {
      return (
        <TextLink size="xs" to="/goals/$goalId" params={{ goalId: goal_id }}>
          {link_title}
        </TextLink>
      );
    }
    if (plan_id) {
      return (
        <TextLink
          size="xs"
          to="/plans/$planId"
          params={{ planId: plan_id }}
          search={{ item: plan_item_id ?? undefined }}
        >
          {link_title}
        </TextLink>
      );
    }
    return (
      <TextLink size="xs" to="/people/$personId/growth" params={{ personId: link_person_id ?? "" }}>
        {link_title}
      </TextLink>
    );
  };
  return (
    <div className={classes.serves}>
      {kind}: {link()}
    </div>
  );
}

interface ActionRowProps {
  action: ActionItem;
  owner: string;
  readOnly: boolean;
  onChange: () => void;
}

function ActionRow({ action, owner, readOnly, onChange }: ActionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = api.useMutation("patch", "/api/v1/action-items/{action_item_id}", {
    meta: { refreshes: [...roomOnly, "/api/v1/home"] },
  });
  // Shown from the click on, until the room has been read again.
  const [ticking, setTicking] = useState<boolean>();
  const tick = (is_done: boolean) => {
    setTicking(is_done);
    change.mutate(
      { params: { path: { action_item_id: action.id } }, body: { version: action.version, is_done } },
      { onSettled: () => setTicking(undefined) },
    );
  };
  const isDone = ticking ?? action.done_at !== null;
  const isLate = !isDone && action.due_on !== null && action.due_on < today();
  return (
    <li className={classes.action}>
      <div className={classes.tick}>
        <Checkbox
          checked={isDone}
          aria-label={t("one_on_one.action_done", { text: action.text })}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
      </div>
      <div className={classes.words}>
        <Text size="sm" className={isDone ? `${classes.text} ${classes.done}` : classes.text}>
          {action.text}
        </Text>
        <Text size="xs" c="dimmed" component="div">
          {owner}
          {action.due_on ? ` · ${format.date(action.due_on)}` : null}{" "}
          {isLate ? (
            <Badge color="clay" size="xs">
              {t("item.overdue")}
            </Badge>
          ) : null}
          <ServedThing action={action} />
        </Text>
      </div>
      {readOnly ? null : (
        <ActionIcon variant="subtle" aria-label={t("one_on_one.action_edit", { text: action.text })} onClick={onChange}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

export function ActionItems({ room, viewerId }: { room: Room; viewerId: string }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<ActionItem | "new" | null>(null);
  const nameOf = (id: string) => (id === room.person_id ? room.person_name : room.other_name);
  return (
    <Section
      title={t("one_on_one.actions")}
      description={t("one_on_one.actions_text")}
      actions={
        room.is_running ? (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setChanging("new")}
          >
            {t("one_on_one.action_add")}
          </Button>
        ) : null
      }
    >
      {room.actions.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("one_on_one.actions_none")}
        </Text>
      ) : (
        <ul className={classes.actions}>
          {room.actions.map((action) => (
            <ActionRow
              key={action.id}
              action={action}
              owner={action.owner_id === viewerId ? t("one_on_one.by_you") : nameOf(action.owner_id)}
              readOnly={!room.is_running}
              onChange={() => setChanging(action)}
            />
          ))}
        </ul>
      )}
      {changing ? (
        <ActionForm
          room={room}
          viewerId={viewerId}
          action={changing === "new" ? null : changing}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </Section>
  );
}

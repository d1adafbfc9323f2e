// SPDX-License-Identifier: Apache-2.0
// What is done about a theme: by whom, until when, and what came of it.
import { Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { type FocusAction, isOverdue } from "../use-focus";
import { EndAction } from "./focus-action-end";
import { ActionForm } from "./focus-action-form";
import classes from "./focus-actions.module.css";

const colours = { open: "blue", done: "leaf", dropped: "gray" } as const;

type Doing = "change" | "done" | "dropped" | "open";

function Moves({ action, onDo }: { action: FocusAction; onDo: (doing: Doing) => void }) {
  const { t } = useTranslation();
  const moves: Doing[] = action.state === "open" ? ["done", "dropped"] : ["open"];
  if (!action.may_end) return null;
  return (
    <Group gap={4}>
      {(action.may_change ? [...moves, "change" as const] : moves).map((move) => (
        <Button
          key={move}
          size="xs"
          variant={move === "done" ? "light" : "subtle"}
          color={move === "done" ? undefined : "gray"}
          aria-label={t(`focus_move_of.${move}`, { action: action.text })}
          onClick={() => onDo(move)}
        >
          {t(`focus_move.${move}`)}
        </Button>
      ))}
    </Group>
  );
}

function ActionLine({ action }: { action: FocusAction }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const late = isOverdue(action);
  return (
    <li className={classes.action}>
      <div className={classes.words}>
        <Text fw={560} className={action.state === "open" ? undefined : classes.ended}>
          {action.text}
        </Text>
        <Group gap="xs" mt={2}>
          <Badge variant="light" color={late ? "red" : colours[action.state]}>
            {t(late ? "focus.overdue" : `focus_state.${action.state}`)}
          </Badge>
          <Text size="sm" c="dimmed">
            {[
              action.owner_name,
              action.ended_on === null
                ? t("focus.until", { day: format.date(action.due_on) })
                : t("focus.ended", { day: format.date(action.ended_on) }),
            ].join(" · ")}
          </Text>
        </Group>
        {action.outcome ? (
          <Text size="sm" className={classes.outcome}>
            {action.outcome}
          </Text>
        ) : null}
      </div>
      <Moves action={action} onDo={setDoing} />
      {doing === "change" ? (
        <ActionForm focusId={action.campaign_focus_id} action={action} onClose={close} />
      ) : doing === null ? null : (
        <EndAction action={action} state={doing} onClose={close} />
      )}
    </li>
  );
}

export function FocusActions({ label, actions }: { label: string; actions: readonly FocusAction[] }) {
  const { t } = useTranslation();
  if (actions.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("focus.no_actions")}
      </Text>
    );
  return (
    <ul className={classes.list} aria-label={label}>
      {actions.map((action) => (
        <ActionLine key={action.id} action={action} />
      ))}
    </ul>
  );
}

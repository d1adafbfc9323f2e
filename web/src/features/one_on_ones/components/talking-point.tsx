// SPDX-License-Identifier: Apache-2.0
// One talking point: ticked, worded in place, moved, shared. By keyboard: Alt and an arrow in its words move it.
import { ActionIcon, Button, Checkbox, Textarea } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconLock, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import { newSubmission } from "@/lib/submission";
import type { Stored } from "../saved-text-terms";
import { roomOnly, type TalkingPoint } from "../use-room";
import { useSavedText } from "../use-saved-text";
import classes from "./room.module.css";
import { SavedClash, SavedState } from "./saved-state";

interface PointProps {
  point: TalkingPoint;
  seriesId: string;
  /** Who wrote it, as one says it. */
  author: string;
  partner: string;
  /** After which point it comes, one place up or down; undefined: it is the first or last. */
  upAfter: string | null | undefined;
  downAfter: string | undefined;
  readOnly?: boolean;
}

const meta = { refreshes: roomOnly };

function usePointText(point: TalkingPoint, seriesId: string) {
  const change = api.useMutation("patch", "/api/v1/talking-points/{talking_point_id}", {
    meta: { ...meta, quiet: true },
  });
  const add = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/talking-points", {
    meta: { ...meta, quiet: true },
  });
  const send = async (text: string, base: Stored, submission: string): Promise<Stored> => {
    if (text.trim() === "") throw new Problem(422, "invalid", "");
    if (base.id === null) {
      const params = { path: { one_on_one_series_id: seriesId } };
      const made = await add.mutateAsync({ params, body: { text, is_shared: point.is_shared, submission } });
      return { id: made.id, text: made.text, version: made.version };
    }
    const params = { path: { talking_point_id: base.id } };
    const made = await change.mutateAsync({ params, body: { version: base.version, text } });
    return { id: made.id, text: made.text, version: made.version };
  };
  return useSavedText({
    key: `one-on-one-point:${seriesId}:${point.id}`,
    stored: { id: point.id, text: point.text, version: point.version },
    submission: newSubmission(),
    send,
  });
}

export function TalkingPointRow({ point, seriesId, author, partner, upAfter, downAfter, readOnly }: PointProps) {
  const { t } = useTranslation();
  const field = usePointText(point, seriesId);
  const params = { path: { talking_point_id: point.id } };
  const change = api.useMutation("patch", "/api/v1/talking-points/{talking_point_id}", { meta });
  const place = api.useMutation("post", "/api/v1/talking-points/{talking_point_id}/place", { meta });
  const remove = api.useMutation("delete", "/api/v1/talking-points/{talking_point_id}", { meta });
  const moveAfter = (after: string | null | undefined) => {
    if (after !== undefined) place.mutate({ params, body: after === null ? {} : { after_talking_point_id: after } });
  };
  const { version } = point;
  const words = { text: point.text };
  // Shown from the click on, until the room has been read again.
  const [ticking, setTicking] = useState<boolean>();
  const tick = (is_ticked: boolean) => {
    setTicking(is_ticked);
    change.mutate({ params, body: { version, is_ticked } }, { onSettled: () => setTicking(undefined) });
  };
  return (
    <li className={classes.point} data-ticked={point.ticked_at ? true : undefined}>
      <div className={classes.tick}>
        <Checkbox
          checked={ticking ?? point.ticked_at !== null}
          disabled={readOnly}
          aria-label={t("one_on_one.point_tick", words)}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
      </div>
      <div className={classes.words}>
        <Textarea
          autosize
          minRows={1}
          maxLength={2000}
          readOnly={readOnly}
          aria-label={t("one_on_one.point")}
          value={field.text}
          onChange={field.onChange}
          onBlur={field.onBlur}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
            event.preventDefault();
            moveAfter(event.key === "ArrowUp" ? upAfter : downAfter);
          }}
        />
        <SavedClash field={field} name={partner} />
      </div>
      <div className={classes.meta}>
        <span>{author}</span>
        {point.origin_kind ? <span>{t(`one_on_one.origin.${point.origin_kind}`)}</span> : null}
        {point.times_moved > 0 ? <span>{t("one_on_one.point_moved", { count: point.times_moved })}</span> : null}
        {point.is_shared ? null : (
          <>
            <span>
              <IconLock size={12} aria-hidden /> {t("one_on_one.point_is_own")}
            </span>
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => change.mutate({ params, body: { version, is_shared: true } })}
            >
              {t("one_on_one.point_share")}
            </Button>
          </>
        )}
        <SavedState field={field} quiet />
      </div>
      {readOnly ? null : (
        <div className={classes.moves}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("one_on_one.point_up", words)}
            disabled={upAfter === undefined}
            onClick={() => moveAfter(upAfter)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("one_on_one.point_down", words)}
            disabled={downAfter === undefined}
            onClick={() => moveAfter(downAfter)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("one_on_one.point_remove", words)}
            onClick={() => remove.mutate({ params: { ...params, query: { version } } })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </li>
  );
}

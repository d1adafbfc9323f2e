// SPDX-License-Identifier: Apache-2.0
// How people react to a recognition: one of a few signs, each with how many gave it. Shown at once.
import { Button, Tooltip } from "@mantine/core";
import { IconBulb, IconConfetti, IconHeart } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { change, useAhead } from "@/api/ahead";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import classes from "./recognition.module.css";

type Schemas = components["schemas"];
type View = Schemas["RecognitionView"];

const icons = { applause: IconConfetti, heart: IconHeart, idea: IconBulb } as const;
const kinds = Object.keys(icons) as Schemas["ReactionKind"][];

/** The same with this reaction of the viewer in place of an earlier one; null: with none. */
function withReaction(view: View, own: View["own_reaction"]): View {
  const counts = new Map(view.reactions.map((one) => [one.kind, one.people]));
  if (view.own_reaction) counts.set(view.own_reaction, (counts.get(view.own_reaction) ?? 1) - 1);
  if (own) counts.set(own, (counts.get(own) ?? 0) + 1);
  const reactions = kinds.flatMap((kind) => {
    const people = counts.get(kind) ?? 0;
    return people > 0 ? [{ kind, people }] : [];
  });
  return { ...view, reactions, own_reaction: own };
}

export function Reactions({ view, mayReact }: { view: View; mayReact: boolean }) {
  const { t } = useTranslation();
  const ahead = useAhead();
  const params = { path: { recognition_id: view.id } };
  const show = (own: View["own_reaction"]) => {
    const inList = <List extends { items: View[] }>(list: List): List => ({
      ...list,
      items: list.items.map((one) => (one.id === view.id ? withReaction(one, own) : one)),
    });
    return ahead(
      change("/api/v1/recognitions", inList),
      change("/api/v1/people/{person_id}/recognitions", inList),
      change("/api/v1/recognitions/{recognition_id}", (one) => withReaction(one, own), { recognition_id: view.id }),
    );
  };
  const react = api.useMutation("put", "/api/v1/recognitions/{recognition_id}/reaction", {
    onMutate: ({ body }) => show(body.kind),
  });
  const takeBack = api.useMutation("delete", "/api/v1/recognitions/{recognition_id}/reaction", {
    onMutate: () => show(null),
  });
  return kinds.map((kind) => {
    const Picture = icons[kind];
    const people = view.reactions.find((one) => one.kind === kind)?.people ?? 0;
    const isOwn = view.own_reaction === kind;
    if (!mayReact && people === 0) return null;
    return (
      <Tooltip key={kind} label={t(`reaction.${kind}`)}>
        <Button
          size="compact-sm"
          radius="xl"
          variant={isOwn ? "light" : "default"}
          aria-label={t("reaction.label", { kind: t(`reaction.${kind}`), count: people })}
          aria-pressed={isOwn}
          disabled={!mayReact}
          onClick={() => (isOwn ? takeBack.mutate({ params }) : react.mutate({ params, body: { kind } }))}
        >
          <Picture size={15} aria-hidden />
          {people > 0 ? <span className={classes.count}>{people}</span> : null}
        </Button>
      </Tooltip>
    );
  });
}

// SPDX-License-Identifier: Apache-2.0
// Who is asked for what, since when, in a sentence.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";

type RequestTurn = components["schemas"]["RequestTurn"];

export function useTurnWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  return (turn: RequestTurn): string | null => {
    if (!turn.task) return null;
    const task = t(`request_task.${turn.task}`);
    if (turn.person_id === me.person_id || turn.also_id === me.person_id) return t("request.your_turn", { task });
    const team = turn.answerer === "learning_team" ? t("request.learning_team") : t("request.people_team");
    const name = turn.name ?? team;
    const both = turn.also_name ? t("request.and", { first: name, second: turn.also_name }) : name;
    return t("request.turn_of", { name: both, task, since: format.sinceDay(turn.since) });
  };
}

// SPDX-License-Identifier: Apache-2.0
// The plan as it is printed: one table, room for what each item is for and how it will be shown, and lines to sign. On the
// screen it does not show.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { hasLeft } from "../returned-items";
import { useAmounts } from "../use-amounts";
import { useDatesInWords } from "../use-item-dates";
import { useItemStateWords } from "./item-state";
import classes from "./plan-sheet.module.css";

/** In hundredths of the page's width. */
const widths = [18, 21, 9, 12, 9, 8, 23];

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

function Row({ item: view }: { item: PlanItemView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const runs = useDatesInWords();
  const state = useItemStateWords();
  const { item, needs, responsibility_title, competency_name, assessor_name } = view;
  const levels =
    item.from_level !== null && item.to_level !== null
      ? `${format.level(item.from_level)} → ${format.level(item.to_level)}`
      : null;
  const named = needs.map((need) => need.name ?? t("item.need_hidden")).join(", ");
  return (
    <tr>
      <th scope="row">
        {item.title}
        <small>{item.agreed_at ? state(view) : t("item.not_agreed")}</small>
      </th>
      <td>
        {named || t("thread.missing")}
        {responsibility_title ? <small>{responsibility_title}</small> : null}
        {competency_name ? <small>{[competency_name, levels].filter(Boolean).join(" ")}</small> : null}
      </td>
      <td>{t(`method.${item.method}`)}</td>
      <td>{runs(item)}</td>
      <td>{amounts.hours(item) ?? "–"}</td>
      <td>{amounts.cost(item) ?? "–"}</td>
      <td>
        {item.success_measure}
        <small>{[assessor_name, item.reassess_on && format.date(item.reassess_on)].filter(Boolean).join(", ")}</small>
      </td>
    </tr>
  );
}

function Signatures({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  return (
    <div className={classes.signatures}>
      {[view.person_name, t("plan_sheet.manager")].map((name) => (
        <div key={name}>{t("plan_sheet.signature", { name })}</div>
      ))}
    </div>
  );
}

export function PlanSheet({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { plan, totals, person_name, turns, state } = view;
  const agreed = turns.findLast((turn) => turn.kind === "agreed" || turn.kind === "agreed_in_part");
  const items = view.items.filter((item) => !hasLeft(item));
  return (
    <div className={classes.sheet}>
      <header>
        <h2>
          {person_name} · {plan.title}
        </h2>
        <p>
          {format.date(plan.starts_on)} – {format.date(plan.ends_on)} · {t(`plan_state.${state}`)}
          {agreed
            ? ` · ${t(`turn.${agreed.kind}`, { name: agreed.by_name ?? "–", date: format.instant(agreed.at) })}`
            : null}
        </p>
        {plan.opening_answer ? <p>{t("plan.quoted", { words: plan.opening_answer })}</p> : null}
      </header>
      <table>
        <colgroup>
          {widths.map((width, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have only their place.
            <col key={place} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t("item.name")}</th>
            <th scope="col">{t("plan_sheet.why")}</th>
            <th scope="col">{t("item.method")}</th>
            <th scope="col">{t("item_part.when")}</th>
            <th scope="col">{t("item.hours")}</th>
            <th scope="col">{t("item.direct_cost")}</th>
            <th scope="col">{t("plan_sheet.success")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.item.id} item={item} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t("plan_sheet.total")}
            </th>
            <td>{t("plan_sheet.hours", { hours: format.number(totals.hours, 1) })}</td>
            <td>{format.money(totals.direct_cost)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <Signatures view={view} />
      <p className={classes.printed}>{t("plan_sheet.printed", { date: format.date(today()) })}</p>
    </div>
  );
}

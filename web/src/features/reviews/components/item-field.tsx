// SPDX-License-Identifier: Apache-2.0
// One item of the sheet: what it is about, its rating, and words.
import { Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldProblem } from "@/api/problem";
import { fieldProblemText } from "@/ui/problem-text";
import { answerTo, asksRating, type Content, type Form, type Item, type Party, withAnswer } from "../sheet-values";
import { ItemFacts } from "./item-facts";
import { Rating } from "./points";
import classes from "./review.module.css";
import { useItemTitle } from "./use-section-words";

export interface SheetProps {
  form: Form;
  party: Party;
  content: Content;
  onChange: (content: Content) => void;
  /** By the names of the items at fault, once somebody tried to hand in. */
  faults: ReadonlyMap<string, readonly FieldProblem[]>;
  /** Words may change, ratings may not. */
  areRatingsFixed: boolean;
}

const longestComment = 8000;

export function ItemField({ item, ...sheet }: SheetProps & { item: Item }) {
  const { t } = useTranslation();
  const titleOf = useItemTitle();
  const { form, party, content, onChange, faults, areRatingsFixed } = sheet;
  const answer = answerTo(content, item.key);
  const own = faults.get(item.key) ?? [];
  const faultAt = (part: string) => own.find((fault) => fault.pointer.endsWith(`/${part}`));
  const [rating, comment] = [faultAt("rating"), faultAt("comment")];
  const isAlone = item.section === "one_question" || item.section === "next_period";
  const title = titleOf(item);
  return (
    <fieldset
      aria-label={item.title ? undefined : title}
      className={classes.item}
      data-item={item.key}
      data-fault={own.length > 0 || undefined}
    >
      {item.title ? <legend>{title}</legend> : null}
      <Stack gap="sm">
        <ItemFacts item={item} />
        {asksRating(item, party) ? (
          <div>
            <Rating
              form={form}
              item={item}
              answer={answer}
              name={item.key}
              disabled={areRatingsFixed}
              invalid={rating !== undefined}
              onRate={(part) => onChange(withAnswer(content, item.key, part))}
            />
            {rating ? (
              <Text size="sm" c="red" mt={4}>
                {fieldProblemText(t, rating)}
              </Text>
            ) : null}
          </div>
        ) : null}
        <Textarea
          label={isAlone ? undefined : t(item.section === "training" ? "review.what_it_changed" : "review.comment")}
          aria-label={isAlone ? title : undefined}
          autosize
          minRows={isAlone ? 4 : 2}
          maxLength={longestComment}
          value={answer.comment}
          error={comment ? fieldProblemText(t, comment) : undefined}
          onChange={(event) => onChange(withAnswer(content, item.key, { comment: event.currentTarget.value }))}
        />
      </Stack>
    </fieldset>
  );
}

// SPDX-License-Identifier: Apache-2.0
// Changes the rating of one person, with the reason. What the reviewer gave stays; a further change takes this one back.
import { Alert, Radio, Stack, Text, Textarea } from "@mantine/core";
import { IconStack2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Facts } from "@/ui/facts";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useProblemForm } from "@/ui/use-problem-form";
import { pointName, potentials, type Review, ratingOf, type Session } from "../session";
import { ChangeWords } from "./change-words";

interface RatingChangeProps {
  session: Session;
  review: Review;
  /** Chosen beforehand, where a change is taken back; null: no rating. */
  to?: number | null | undefined;
  onClose: () => void;
}

/** The points of the scale; where the reviewer gave none, that can be gone back to. */
function RatingChoice({ session, review, input }: Omit<RatingChangeProps, "onClose"> & { input: object }) {
  const { t } = useTranslation();
  const by = t("calibration.given_by", { name: review.reviewer_name ?? t("calibration.no_reviewer") });
  const wordsOf = (rating: number | null) =>
    [rating === review.given ? by : "", rating === ratingOf(review) ? t("calibration.is_now") : ""]
      .filter(Boolean)
      .join(" · ");
  const points = session.scale.map((_, at) => at + 1);
  return (
    <Radio.Group label={t("calibration.rating")} required {...input}>
      <Stack gap="xs" mt={6}>
        {points.map((rating) => (
          <Radio
            key={rating}
            value={`${rating}`}
            label={pointName(session.scale, rating)}
            description={wordsOf(rating)}
          />
        ))}
        {review.given === null ? (
          <Radio value="none" label={t("calibration.no_rating")} description={wordsOf(null)} />
        ) : null}
      </Stack>
    </Radio.Group>
  );
}

function SoFar({ session, review }: Pick<RatingChangeProps, "session" | "review">) {
  const { t } = useTranslation();
  const changes = session.changes.filter(({ review_id }) => review_id === review.id);
  if (changes.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={560}>
        {t("calibration.so_far")}
      </Text>
      {changes.map((change) => (
        <ChangeWords key={change.at} change={change} scale={session.scale} />
      ))}
    </Stack>
  );
}

export function RatingChange({ session, review, to, onClose }: RatingChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = api.useMutation("post", "/api/v1/calibration-sessions/{calibration_session_id}/changes", {
    meta: { quiet: true, done: t("calibration.change_done", { name: review.person_name }) },
  });
  const first = to === undefined ? ratingOf(review) : to;
  const edit = useProblemForm({ initialValues: { rating: `${first ?? "none"}`, reason: "" } }, async (values) => {
    await change.mutateAsync({
      params: { path: { calibration_session_id: session.id } },
      body: {
        review_id: review.id,
        rating: values.rating === "none" ? null : Number(values.rating),
        reason: values.reason,
      },
    });
    onClose();
  });
  return (
    <FormModal
      title={t("calibration.rating_of", { name: review.person_name })}
      submit={t("calibration.change")}
      edit={edit}
      onClose={onClose}
    >
      <Alert color="slate" variant="light" icon={<IconStack2 />}>
        {t("calibration.layer_text")}
      </Alert>
      <Facts
        facts={[
          {
            label: t("calibration.computed"),
            value: review.computed === null ? "–" : format.number(review.computed, 2),
          },
          {
            label: t("calibration.potential"),
            value: review.potential === null ? "–" : t(`potential.${potentials[review.potential - 1] ?? "low"}`),
          },
          { label: t("calibration.reviewer"), value: review.reviewer_name },
        ]}
      />
      <RatingChoice session={session} review={review} input={edit.form.getInputProps("rating")} />
      <Textarea
        label={t("calibration.reason")}
        description={t("calibration.reason_text")}
        required
        autosize
        minRows={2}
        maxLength={2000}
        {...edit.form.getInputProps("reason")}
      />
      <SoFar session={session} review={review} />
    </FormModal>
  );
}

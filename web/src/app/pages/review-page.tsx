// SPDX-License-Identifier: Apache-2.0
// One review, with the journal of its period and its questionnaire.
import { getRouteApi } from "@tanstack/react-router";
import { PeriodJournal } from "@/features/journal/components/period-journal";
import { GivenAnswers } from "@/features/questionnaires/components/given-answers";
import { QuestionsPart } from "@/features/questionnaires/components/questions-part";
import { OneReview } from "@/features/reviews/pages/one-review";
import { ReviewPartsProvider } from "@/features/reviews/review-parts";

const route = getRouteApi("/signed-in/reviews/$reviewId");
const parts = { Journal: PeriodJournal, Questions: QuestionsPart, GivenAnswers };

export function ReviewPage() {
  const { reviewId } = route.useParams();
  return (
    <ReviewPartsProvider value={parts}>
      <OneReview key={reviewId} reviewId={reviewId} />
    </ReviewPartsProvider>
  );
}

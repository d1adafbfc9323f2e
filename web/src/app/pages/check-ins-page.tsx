// SPDX-License-Identifier: Apache-2.0
// Check-ins, with the reader's goals beside what they write.
import { useMe } from "@/api/session";
import { CheckInsPage as CheckIns } from "@/features/check_ins/pages/check-ins-page";
import { GoalsInProgress } from "@/features/goals/components/goals-in-progress";

export function CheckInsPage() {
  const { person_id } = useMe();
  return <CheckIns beside={person_id ? <GoalsInProgress personId={person_id} /> : null} />;
}

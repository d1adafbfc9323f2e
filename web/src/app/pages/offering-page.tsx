// SPDX-License-Identifier: Apache-2.0
// An offering of the catalogue, with what learning has to do with it: taking it up, and what it holds to work through.
import { OfferingPage as Offering } from "@/features/catalogue/pages/offering-page";
import { EnrolButtons } from "@/features/learning/components/enrol-buttons";
import { OfferingCourse } from "@/features/learning/components/offering-course";

export function OfferingPage() {
  return <Offering Moves={EnrolButtons} Holds={OfferingCourse} />;
}

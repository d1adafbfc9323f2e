// SPDX-License-Identifier: Apache-2.0
// All that is settled about a campaign before its launch.
import { AudienceSection } from "./audience-fields";
import { ComparedSection, PromiseSection } from "./mode-fields";
import { type CampaignForm, DaysSection, SentSection } from "./sent-fields";

export function CampaignFields({ form }: CampaignForm) {
  return (
    <>
      <SentSection form={form} />
      <AudienceSection form={form} />
      <PromiseSection form={form} />
      <DaysSection form={form} />
      <ComparedSection form={form} />
    </>
  );
}

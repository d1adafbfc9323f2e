// SPDX-License-Identifier: Apache-2.0
// All that is settled about a campaign before its launch.
import { CampaignAudience } from "./campaign-audience";
import { ComparedSection, PromiseSection } from "./mode-fields";
import { type CampaignForm, DaysSection, SentSection } from "./sent-fields";

export function CampaignFields({ form }: CampaignForm) {
  return (
    <>
      <SentSection form={form} />
      <CampaignAudience form={form} />
      <PromiseSection form={form} />
      <DaysSection form={form} />
      <ComparedSection form={form} />
    </>
  );
}

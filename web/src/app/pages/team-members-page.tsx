// SPDX-License-Identifier: Apache-2.0
// For managers: the direct reports, and what several of them need, which leads to one training for all. Here the team and
// plans meet.
import { Stack } from "@mantine/core";
import { useState } from "react";
import { useCan } from "@/api/session";
import { WhoNeedsDrawer } from "@/features/plans/components/who-needs-drawer";
import { SharedNeeds } from "@/features/team/components/shared-needs";
import { TeamFrame } from "@/features/team/components/team-frame";
import { TeamMembers } from "@/features/team/components/team-members";
import { Panel } from "@/ui/section";

export function TeamMembersPage() {
  const mayPropose = useCan("plans.propose_group");
  const [competency, setCompetency] = useState<{ id: string; name: string } | null>(null);
  return (
    <TeamFrame>
      {(managerId) => (
        <Stack gap="lg">
          <Panel>
            <TeamMembers managerId={managerId} />
          </Panel>
          <SharedNeeds managerId={managerId} onPropose={mayPropose ? setCompetency : undefined} />
          <WhoNeedsDrawer competency={competency} onClose={() => setCompetency(null)} />
        </Stack>
      )}
    </TeamFrame>
  );
}

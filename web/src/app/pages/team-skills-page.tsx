// SPDX-License-Identifier: Apache-2.0
// The skills matrix of a team; a cell opens the evidence behind it. Here the team and competencies meet.
import { useState } from "react";
import { api } from "@/api/client";
import { EvidenceDrawer } from "@/features/competencies/components/evidence-drawer";
import { TeamFrame } from "@/features/team/components/team-frame";
import { TeamSkills } from "@/features/team/components/team-skills";

interface OpenCell {
  personId: string;
  competency: { competency_id: string; name: string; required_level: number | null };
}

/** The evidence of the person whose cell was opened, with what the viewer may add to it. */
function CellEvidence({ cell, onClose }: { cell: OpenCell | null; onClose: () => void }) {
  const growth = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/growth",
    { params: { path: { person_id: cell?.personId ?? "" } } },
    { enabled: cell !== null },
  );
  return (
    <EvidenceDrawer
      personId={cell?.personId ?? ""}
      competency={cell?.competency ?? null}
      openSources={growth.data?.open_sources ?? []}
      asKnownOn={undefined}
      onClose={onClose}
    />
  );
}

export function TeamSkillsPage() {
  const [open, setOpen] = useState<OpenCell | null>(null);
  return (
    <TeamFrame>
      {(managerId) => (
        <>
          <TeamSkills
            managerId={managerId}
            onOpen={(row, column, cell) =>
              setOpen({
                personId: row.person_id,
                competency: {
                  competency_id: column.competency_id,
                  name: `${column.name} · ${row.name}`,
                  required_level: cell.required_level,
                },
              })
            }
          />
          <CellEvidence cell={open} onClose={() => setOpen(null)} />
        </>
      )}
    </TeamFrame>
  );
}

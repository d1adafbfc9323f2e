// SPDX-License-Identifier: Apache-2.0
// What the progress of a goal would be if one of its pieces weighed otherwise. The rule is the server's (roll_up.cpp); a
// piece whose progress the viewer may not see makes the answer unknown.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
type Piece = Schemas["PieceView"];

/** A piece is left out for its weight alone, or for what no weight changes. */
const counts = ({ left_out }: Piece) => left_out === null || left_out === "no_weight";

/** Per cent; null: nothing is measured, or not all of it is known. */
export function progressWith(pieces: readonly Piece[], goalId: string, weight: number): number | null {
  let sum = 0;
  let weights = 0;
  for (const piece of pieces.filter(counts)) {
    const own = piece.goal_id === goalId ? weight : piece.weight;
    if (own <= 0) continue;
    if (piece.progress === null) return null;
    sum += own * piece.progress;
    weights += own;
  }
  return weights === 0 ? null : sum / weights;
}

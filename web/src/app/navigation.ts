// SPDX-License-Identifier: Apache-2.0
// The main places, who sees them, and in which order. The server decides what may be done; this only spares dead ends.
import { type Icon, IconBinaryTree2, IconBriefcase, IconHome, IconUsers } from "@tabler/icons-react";
import type { Me } from "@/api/session";

export interface Place {
  to: "/" | "/people" | "/jobs" | "/competencies";
  label: "home" | "people" | "jobs" | "competencies";
  icon: Icon;
}

interface PlaceGroup {
  label: "me" | "organization";
  places: readonly Place[];
}

export function placesFor(_me: Me): PlaceGroup[] {
  return [
    { label: "me", places: [{ to: "/", label: "home", icon: IconHome }] },
    {
      label: "organization",
      places: [
        { to: "/people", label: "people", icon: IconUsers },
        { to: "/jobs", label: "jobs", icon: IconBriefcase },
        { to: "/competencies", label: "competencies", icon: IconBinaryTree2 },
      ],
    },
  ];
}

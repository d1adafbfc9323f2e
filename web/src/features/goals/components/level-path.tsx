// SPDX-License-Identifier: Apache-2.0
// The way down into what is shown level by level, to go back up by.
import { Anchor, Group } from "@mantine/core";

export interface Step {
  id: string;
  title: string;
}

interface LevelPathProps {
  /** What the way begins with. */
  top: string;
  path: readonly Step[];
  onChange: (path: readonly Step[]) => void;
  className?: string | undefined;
}

export function LevelPath({ top, path, onChange, className }: LevelPathProps) {
  if (path.length === 0) return null;
  return (
    <Group gap="md" mb="sm" className={className}>
      {[{ id: "", title: top }, ...path].map((one, depth) => (
        <Anchor key={one.id} component="button" type="button" size="sm" onClick={() => onChange(path.slice(0, depth))}>
          {one.title}
        </Anchor>
      ))}
    </Group>
  );
}

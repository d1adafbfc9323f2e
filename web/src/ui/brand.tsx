// SPDX-License-Identifier: Apache-2.0
// The mark: a tree trained along three wires.
import { Group, Text } from "@mantine/core";

function BrandMark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#2c6547" />
      <g stroke="#fff" strokeWidth="2.2" strokeLinecap="round">
        <path d="M16 27V6" />
        <path d="M16 23c-6 0-9-1.5-9-6M16 23c6 0 9-1.5 9-6" />
        <path d="M16 15.500c-4.5 0-6.5-1.2-6.5-4.500M16 15.500c4.5 0 6.5-1.2 6.5-4.5" />
      </g>
      <g fill="#b7dfc6">
        <circle cx="7" cy="15" r="1.9" />
        <circle cx="25" cy="15" r="1.9" />
        <circle cx="9.5" cy="9" r="1.9" />
        <circle cx="22.5" cy="9" r="1.9" />
        <circle cx="16" cy="5.5" r="1.9" />
      </g>
    </svg>
  );
}

export function Brand() {
  return (
    <Group gap={10} wrap="nowrap">
      <BrandMark />
      <Text fw={660} size="lg" style={{ letterSpacing: "-0.02em" }}>
        Espalier
      </Text>
    </Group>
  );
}

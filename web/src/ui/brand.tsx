// SPDX-License-Identifier: Apache-2.0
// The mark: a tree trained along three wires.
import { Group, Text } from "@mantine/core";

function BrandMark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#2c6547" />
      <g stroke="#fff" strokeWidth="2.2" strokeLinecap="round">
        <path d="M16 27V6" />
        <path d="M16 23c-6 0-9-1.500-9-6M16 23c6 0 9-1.500 9-6" />
        <path d="M16 15.500c-4.500 0-6.500-1.200-6.500-4.500M16 15.500c4.500 0 6.500-1.200 6.500-4.500" />
      </g>
      <g fill="#b7dfc6">
        <circle cx="7" cy="15" r="1.900" />
        <circle cx="25" cy="15" r="1.900" />
        <circle cx="9.500" cy="9" r="1.900" />
        <circle cx="22.500" cy="9" r="1.900" />
        <circle cx="16" cy="5.500" r="1.900" />
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

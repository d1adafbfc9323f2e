// SPDX-License-Identifier: Apache-2.0
// The mark: a tree trained along three wires.
import { Group, Text } from "@mantine/core";

function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#1e5a43" />
      <path d="M5 9.500h22M5 16h22M5 22.500h22" stroke="#4f8f74" strokeWidth="1" />
      <g stroke="#fff" strokeWidth="2.2" strokeLinecap="round">
        <path d="M16 28V7.500" />
        <path d="M16 27c0-3 1.500-4.500 4.500-4.500H25M16 27c0-3-1.500-4.500-4.500-4.500H7" />
        <path d="M16 20.500c0-3 1.500-4.500 4.500-4.500H23M16 20.500c0-3-1.500-4.500-4.500-4.500H9" />
        <path d="M16 14c0-3 1.500-4.500 4-4.500h1M16 14c0-3-1.500-4.500-4-4.500h-1" />
      </g>
      <g fill="#a6e3c3">
        <circle cx="25.500" cy="22.500" r="1.900" />
        <circle cx="6.500" cy="22.500" r="1.900" />
        <circle cx="23.500" cy="16" r="1.900" />
        <circle cx="8.500" cy="16" r="1.900" />
        <circle cx="16" cy="6" r="1.900" />
      </g>
    </svg>
  );
}

export function Brand({ size = 30 }: { size?: number }) {
  return (
    <Group gap={10} wrap="nowrap">
      <BrandMark size={size} />
      <Text fw={680} size="lg" style={{ letterSpacing: "-0.02em" }}>
        Espalier
      </Text>
    </Group>
  );
}

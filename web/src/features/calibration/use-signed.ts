// SPDX-License-Identifier: Apache-2.0
// A difference in points with its sign: "+0.4", "−0.2"; what rounds to nought has none.
import { useFormat } from "@/ui/format";

export function useSigned(places: number) {
  const format = useFormat();
  return (value: number) => {
    const size = Math.abs(value);
    const sign = Number(size.toFixed(places)) === 0 ? "" : value > 0 ? "+" : "−";
    return sign + format.number(size, places);
  };
}

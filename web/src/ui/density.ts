// SPDX-License-Identifier: Apache-2.0
// How dense tables and lists are, as each reader likes it; kept in the browser. tokens.css turns it into space.
import { useLocalStorage } from "@mantine/hooks";
import { useEffect } from "react";

type Density = "comfortable" | "compact";

export function useDensity() {
  const [density, setDensity] = useLocalStorage<Density>({
    key: "espalier.density",
    defaultValue: "comfortable",
    getInitialValueInEffect: false,
  });
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  const isCompact = density === "compact";
  return { isCompact, toggle: () => setDensity(isCompact ? "comfortable" : "compact") };
}

// SPDX-License-Identifier: Apache-2.0
// Whether the page is as narrow as a phone's: rows become cards there, and a list begins with fewer of them.
import { useMediaQuery } from "@mantine/hooks";

export const useOnPhone = () => useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });

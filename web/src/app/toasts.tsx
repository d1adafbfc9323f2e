// SPDX-License-Identifier: Apache-2.0
// Where short notices appear. Loaded after the page, which does not wait for it.
import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";

export default function Toasts() {
  return <Notifications position="bottom-right" />;
}

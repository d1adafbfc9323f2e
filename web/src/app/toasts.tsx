// SPDX-License-Identifier: Apache-2.0
// Where short notices appear. Loaded after the page, which does not wait for it.
import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";

export default function Toasts() {
  // To the left: drawers and dialogs have their buttons to the right.
  return <Notifications position="bottom-left" />;
}

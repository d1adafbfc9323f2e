// SPDX-License-Identifier: Apache-2.0
// Makes the link by which a password is set, an invitation or a password reset, and shows it once to be handed over.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { CopyOnce } from "@/ui/copy-once";
import { useFormat } from "@/ui/format";

type Account = components["schemas"]["Account"];
type OneTimeLink = components["schemas"]["OneTimeLink"];

/** Which link an account takes: its first password, or a new one. */
const purposeOf = (account: Account) => (account.has_password ? "password_reset" : "invitation");

function useAccountLink(account: Account, onMade: (link: OneTimeLink) => void) {
  const options = { onSuccess: onMade };
  const invitation = api.useMutation("post", "/api/v1/accounts/{account_id}/invitation", options);
  const reset = api.useMutation("post", "/api/v1/accounts/{account_id}/password-reset", options);
  const work = account.has_password ? reset : invitation;
  return { make: () => work.mutate({ params: { path: { account_id: account.id } } }), making: work.isPending };
}

/** The button that makes the link. A link that was made before stops working, so it asks first. */
export function AccountLinkButton({ account, onMade }: { account: Account; onMade: (link: OneTimeLink) => void }) {
  const { t } = useTranslation();
  const { make, making } = useAccountLink(account, onMade);
  const purpose = purposeOf(account);
  return (
    <ConfirmButton
      variant="default"
      confirmColor="leaf"
      loading={making}
      question={t(`account_link.${purpose}_question`, { name: account.display_name })}
      consequence={t(`account_link.${purpose}_consequence`)}
      confirm={t(`account_link.${purpose}`)}
      onConfirm={make}
    >
      {t(`account_link.${purpose}`)}
    </ConfirmButton>
  );
}

export function AccountLink({ account, link, onClose }: { account: Account; link: OneTimeLink; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <CopyOnce
      title={t(`account_link.${purposeOf(account)}_title`, { name: account.display_name })}
      value={window.location.origin + link.path}
      notice={t("account_link.once", { date: format.instant(link.expires_at) })}
      onClose={onClose}
    />
  );
}

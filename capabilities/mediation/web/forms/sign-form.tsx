import { useQueryClient } from '@tanstack/react-query'
import { attachFile } from '#capabilities/files/contract.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { SignatureForm } from '#platform/web/forms/desk/signature-form.tsx'
import { useText } from '#platform/web/i18n/index.ts'
import { signAgreement } from '../../contract.ts'
import { messages } from '../messages.ts'
import { latestTurn, type WorkProps } from '../workbench.ts'

/** `about` is the agreement and the signer: `agreementId/party/id` or `agreementId/account/id`. */
export function SignForm({ matter, mediation, about, onDone, onCancel }: WorkProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const [agreementId = '', sort, signerId = ''] = (about ?? '').split('/')
  const signerName =
    sort === 'party'
      ? (matter.parties.find(({ id }) => id === signerId)?.name ?? '')
      : (latestTurn(mediation)?.mediators.find(({ accountId }) => accountId === signerId)?.name ?? '')
  const sign = useWrite(signAgreement, {
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('signDone'))
    },
  })
  const attach = useWrite(attachFile)
  const disputeId = matter.id
  const who = sort === 'party' ? { partyId: signerId } : { accountId: signerId }
  return (
    <SignatureForm
      signerName={signerName}
      onStroke={({ picture, fileName: name, ...stroke }) =>
        attach.mutate(
          { params: { disputeId }, query: { document: 'signature', name }, body: picture },
          {
            onSuccess: ({ id: attachmentId }) =>
              sign.mutate({
                params: { disputeId, agreementId },
                body: { ...who, signerName, ...stroke, attachmentId },
                version: mediation.version,
              }),
          },
        )
      }
      isBusy={attach.isPending || sign.isPending}
      problem={attach.error ?? sign.error ?? undefined}
      onCancel={onCancel}
    />
  )
}

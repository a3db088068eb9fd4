import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { readDispute } from '#capabilities/disputes/contract.ts'
import { attachFile } from '#capabilities/files/contract.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type ProblemError, useWrite } from '#platform/web/api-client/index.ts'
import { DeskDay } from '#platform/web/forms/desk/index.ts'
import { FormProblems, useForm } from '#platform/web/forms/index.ts'
import { type Signature, SignaturePad } from '#platform/web/forms/signature-pad.tsx'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Note } from '#platform/web/ui/index.ts'
import { readMediation, signAgreement } from '../../contract.ts'
import { messages } from '../messages.ts'
import { latestTurn, type WorkProps } from '../workbench.ts'

/** Beside the picture; both together are the signature. */
const Signing = z.strictObject({ signedOn: z.iso.date() })

/** `about` is the agreement and the signer: `agreementId/party/id` or `agreementId/account/id`. */
export function SignForm(props: WorkProps) {
  const t = useText(messages)
  const { matter, mediation, onCancel } = props
  const [agreementId = '', sort, signerId = ''] = (props.about ?? '').split('/')
  const signerName =
    sort === 'party'
      ? (matter.parties.find(({ id }) => id === signerId)?.name ?? '')
      : (latestTurn(mediation)?.mediators.find(({ accountId }) => accountId === signerId)?.name ?? '')
  const signing = useSigning(props, { agreementId, sort, signerId, signerName })
  const [signature, setSignature] = useState<Signature>()
  const [scan, setScan] = useState<File>()
  const [isMissing, setMissing] = useState(false)
  const form = useForm({ body: Signing }, { initial: { signedOn: legalDayOf(Date.now()) } })
  const send = ({ signedOn }: z.input<typeof Signing>) => {
    const picture = scan ?? (signature?.kind === 'drawn' ? fileOf(signature.png) : undefined)
    setMissing(picture === undefined)
    if (picture) void signing.sign(picture, scan === undefined ? 'stroke' : 'scan', signedOn)
  }
  return (
    <form className="act-form" noValidate onSubmit={form.submit(send)}>
      <FormProblems form={form} />
      {(isMissing || signing.problem) && (
        <Note tone="warning" title={signing.problem?.message ?? t('signMissing')} isNews />
      )}
      <SignaturePad label={t('signOf', { name: signerName })} value={signature} onChange={setSignature} />
      <label className="field">
        <span className="field-label">{t('signScan')}</span>
        <input
          type="file"
          accept="image/png,image/jpeg,application/pdf"
          onChange={(event) => setScan(event.target.files?.[0])}
        />
      </label>
      <DeskDay form={form} path="signedOn" label={t('signDay')} />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={signing.isBusy}>
          {t('signDo')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

interface Signer {
  readonly agreementId: string
  readonly sort: string | undefined
  readonly signerId: string
  readonly signerName: string
}

/** First the picture, then the signature that refers to it: a picture that nobody refers to does no harm. */
function useSigning({ matter, mediation, onDone }: WorkProps, signer: Signer) {
  const t = useText(messages)
  const client = useQueryClient()
  const [problem, setProblem] = useState<ProblemError>()
  const attach = useWrite(attachFile, { onProblem: setProblem })
  const sign = useWrite(signAgreement, {
    invalidates: [readMediation, readDispute],
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('signDone'))
    },
    onProblem: setProblem,
  })
  const { agreementId, sort, signerId, signerName } = signer
  const disputeId = matter.id
  return {
    problem,
    isBusy: attach.isPending || sign.isPending,
    async sign(picture: Blob, manner: 'stroke' | 'scan', signedOn: string) {
      setProblem(undefined)
      const query = {
        document: 'signature' as const,
        name: `${signerName}.${manner === 'stroke' ? 'png' : 'scan'}`,
      }
      // Why it was refused is told by `onProblem`.
      const attached = await attach
        .mutateAsync({ params: { disputeId }, query, body: picture })
        .catch(() => undefined)
      if (attached === undefined) return
      const who = sort === 'party' ? { partyId: signerId } : { accountId: signerId }
      const body = { ...who, signerName, manner, signedOn, attachmentId: attached.id }
      sign.mutate({ params: { disputeId, agreementId }, body, version: mediation.version })
    },
  }
}

/** The drawing as the bytes that it is; no address is fetched, which the page's policy would refuse. */
function fileOf(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) =>
    letter.charCodeAt(0),
  )
  return new Blob([bytes], { type: 'image/png' })
}

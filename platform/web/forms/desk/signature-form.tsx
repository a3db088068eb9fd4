import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { ProblemError } from '../../api-client/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Note } from '../../ui/index.ts'
import { FormProblems } from '../form-notes.tsx'
import { messages } from '../messages.ts'
import { type Signature, SignaturePad } from '../signature-pad.tsx'
import { useForm } from '../use-form.ts'
import { DeskDay } from './desk-fields.tsx'

/** Beside the picture; both together are the signature. */
const Signing = z.strictObject({ signedOn: z.iso.date() })

/** @property fileName under which the picture is kept */
interface Stroke {
  readonly picture: Blob
  readonly fileName: string
  readonly manner: 'stroke' | 'scan'
  readonly signedOn: string
}

interface SignatureFormProps {
  readonly signerName: string
  readonly lead?: ReactNode
  /** First the picture is kept, then the signature that refers to it: a picture that nobody refers to does no harm. */
  readonly onStroke: (stroke: Stroke) => void
  readonly isBusy: boolean
  /** Why the picture or the signature was refused. */
  readonly problem: ProblemError | undefined
  readonly onCancel: () => void
}

/** A stroke by hand or a scan of the signed page, with its day. */
export function SignatureForm(props: SignatureFormProps) {
  const { signerName, lead, onStroke, isBusy, problem, onCancel } = props
  const t = useText(messages)
  const [signature, setSignature] = useState<Signature>()
  const [scan, setScan] = useState<File>()
  const [isMissing, setMissing] = useState(false)
  const form = useForm({ body: Signing }, { initial: { signedOn: legalDayOf(Date.now()) } })
  const send = ({ signedOn }: z.input<typeof Signing>) => {
    const picture = scan ?? (signature?.kind === 'drawn' ? fileOf(signature.png) : undefined)
    setMissing(picture === undefined)
    if (picture === undefined) return
    const manner = scan === undefined ? 'stroke' : 'scan'
    onStroke({ picture, fileName: `${signerName}.${scan ? 'scan' : 'png'}`, manner, signedOn })
  }
  return (
    <form className="act-form" noValidate onSubmit={form.submit(send)}>
      {lead && <div className="act-lead">{lead}</div>}
      <FormProblems form={form} />
      {(isMissing || problem) && (
        <Note tone="warning" title={isMissing ? t('signMissing') : (problem?.message ?? '')} isNews />
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
        <Button type="submit" look="primary" isBusy={isBusy}>
          {t('signDo')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

/** The drawing as the bytes that it is; no address is fetched, which the page's policy would refuse. */
function fileOf(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) =>
    letter.charCodeAt(0),
  )
  return new Blob([bytes], { type: 'image/png' })
}

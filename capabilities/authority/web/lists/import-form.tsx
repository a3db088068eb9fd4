import { z } from 'zod'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import {
  ActForm,
  type Closing,
  DeskDay,
  DeskSheet,
  DeskText,
  useFileTrial,
} from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { importAuthorityList, listAuthorityLists, readGroundBoard, tryAuthorityList } from '../../contract.ts'
import type { ListKind } from '../../domain/index.ts'
import { messages } from './messages.ts'
import { TriedList } from './tried-list.tsx'

const Told = z.strictObject({
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  number: z.string().trim().min(1).max(100),
  adoptedBy: z.string().trim().min(2).max(100),
  basis: z.string().trim().min(2).max(500),
})

/** Days as the fields gave them are days as the contract wants them. */
type About = z.infer<NonNullable<typeof importAuthorityList.query>>

interface ImportProps extends Closing {
  readonly kind: ListKind
  readonly unitId: string
}

/** A file becomes a version: told, tried line by line, and brought in exactly as it was shown. */
export function ImportForm({ kind, unitId, onDone, onCancel }: ImportProps) {
  const t = useText(messages)
  const form = useForm({ body: Told }, { initial: {}, draft: `authority.import.${unitId}.${kind}` })
  const sheet = useFileTrial<Answer<typeof tryAuthorityList>>(form.typed.validFrom)
  const { trial } = sheet
  const attempt = useWrite(tryAuthorityList, {
    invalidates: [],
    onSuccess: sheet.keep,
    onProblem: form.refuse,
  })
  const bring = useWrite(importAuthorityList, {
    invalidates: [listAuthorityLists, readGroundBoard],
    onSuccess: ({ rows, wasImported }, { query }) => {
      form.clear()
      onDone(wasImported ? t('importedBefore') : t('imported', { count: rows, day: String(query.validFrom) }))
    },
    onProblem: (problem) => {
      sheet.forget()
      form.refuse(problem)
    },
  })
  const send = (told: z.infer<typeof Told>) => {
    const about = { unitId, kind, validFrom: told.validFrom } as About
    sheet.with((file) => {
      if (trial === undefined) attempt.mutate({ query: about, body: file })
      else bring.mutate({ query: { ...about, ...told, digest: trial.digest } as About, body: file })
    })
  }
  const sound = trial === undefined ? 0 : trial.rows.filter(({ fate }) => fate !== 'refused').length
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={attempt.isPending || bring.isPending}
      does={trial === undefined ? t('tryDo') : t('importDo', { count: sound })}
      lead={<p>{t('importLead')}</p>}
      onCancel={onCancel}
    >
      <DeskSheet onChoose={sheet.choose} />
      <DeskDay form={form} path="validFrom" label={t('validFrom')} />
      <DeskText form={form} path="number" label={t('number')} maxLength={100} />
      <DeskText form={form} path="adoptedBy" label={t('adoptedBy')} maxLength={100} />
      <DeskText form={form} path="basis" label={t('basis')} rows={2} maxLength={500} />
      <DeskDay form={form} path="validTo" label={t('validTo')} isOptional />
      {trial && <TriedList kind={kind} trial={trial} />}
    </ActForm>
  )
}

import { useState } from 'react'
import { z } from 'zod'
import { listVisits } from '#capabilities/reception/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import {
  ChoiceField,
  DraftNote,
  type Form,
  FormProblems,
  SelectField,
  TextField,
  useForm,
} from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Empty, Note, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listEvents, reportEvent, reportHarm } from '../contract.ts'
import { concerns } from '../domain/index.ts'
import { HarmLead, useOrganWords } from './harm-words.tsx'
import { messages } from './messages.ts'

const draft = 'field.harm'

/** Nothing on record is meant: it is reported as a sudden event in the same breath. */
const unrecorded = 'unrecorded'

const HarmOnTheStreet = z
  .strictObject({
    matterId: z.union([z.uuid(), z.literal(unrecorded)]),
    place: z.string().trim().min(2).max(200).optional(),
    concern: z.enum(codesOf(concerns)),
    words: z.string().trim().min(2).max(4000),
  })
  .superRefine(({ matterId, place }, context) => {
    if (matterId !== unrecorded || place !== undefined) return
    context.addIssue({ code: 'invalid_type', expected: 'string', input: place, path: ['place'] })
  })
type HarmOnTheStreet = z.input<typeof HarmOnTheStreet>

type Reported = Answer<typeof reportHarm>

/** The duty to report, on the phone: about what one reported oneself or reaches. */
export function FieldHarmPage() {
  const t = useText(messages)
  const organsIn = useOrganWords()
  const [reported, setReported] = useState<Reported>()
  return (
    <>
      <PageTitle>{t('harmDo')}</PageTitle>
      {reported ? (
        <Note tone="good" title={t('harmDone', { organs: organsIn(reported.told) })} isNews>
          <p>{t('basis', { basis: reported.basis })}</p>
          <Button look="primary" onClick={() => setReported(undefined)}>
            {t('another')}
          </Button>
        </Note>
      ) : (
        <>
          <HarmLead />
          <HarmOfMatter onReported={setReported} />
        </>
      )}
    </>
  )
}

function HarmOfMatter({ onReported }: { readonly onReported: (reported: Reported) => void }) {
  const t = useText(messages)
  const may = useMay()
  const visits = useOperation(listVisits, { query: { limit: 50 } })
  const events = useOperation(listEvents, { query: { state: 'all' } }, { enabled: may('listEvents') })
  return (
    <Reading of={visits}>
      {(page) => {
        const matters = [
          ...(events.data?.events ?? []).map(({ id, place }) => ({
            value: id,
            label: t('harmEvent', { place }),
          })),
          ...page.visits.map(({ id, title }) => ({ value: id, label: title })),
          ...(may('reportEvent') ? [{ value: unrecorded, label: t('harmUnrecorded') }] : []),
        ]
        if (matters.length === 0) return <Empty title={t('harmNoMatter')} hint={t('harmNoMatterHint')} />
        return <StreetForm matters={matters} onReported={onReported} />
      }}
    </Reading>
  )
}

interface StreetProps {
  readonly matters: readonly { readonly value: string; readonly label: string }[]
  readonly onReported: (reported: Reported) => void
}

function StreetForm({ matters, onReported }: StreetProps) {
  const t = useText(messages)
  const [only] = matters.length === 1 ? matters : []
  const form = useForm(
    { body: HarmOnTheStreet },
    { draft, ...(only && { initial: { matterId: only.value } }) },
  )
  const { send, isBusy } = useStreetReport(form, onReported)
  return (
    <form noValidate onSubmit={form.submit(send)}>
      <FormProblems form={form} />
      <SelectField form={form} path="matterId" label={t('harmMatter')} options={matters} />
      {form.typed.matterId === unrecorded && (
        <TextField form={form} path="place" label={t('eventPlace')} hint={t('harmUnrecordedHint')} />
      )}
      <ChoiceField form={form} path="concern" label={t('harmConcern')} options={concerns} />
      <TextField form={form} path="words" label={t('harmWords')} hint={t('harmWordsHint')} rows={4} />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {t('harmDo')}
        </Button>
      </div>
      <DraftNote form={form} />
    </form>
  )
}

/** What nobody has on record becomes a sudden event first, in words that tell nothing: those stand in the report alone. */
function useStreetReport(form: Form<HarmOnTheStreet>, onReported: (reported: Reported) => void) {
  const t = useText(messages)
  const report = useWrite(reportHarm, {
    draft,
    onSuccess: (answer) => {
      form.clear()
      onReported(answer)
    },
    onProblem: form.refuse,
  })
  const record = useWrite(reportEvent, {
    draft: `${draft}.event`,
    invalidates: [listEvents],
    onProblem: form.refuse,
  })
  function send({ matterId, place = '', ...body }: HarmOnTheStreet) {
    if (matterId !== unrecorded) return report.mutate({ params: { matterId }, body })
    const event = { kind: 'other', place, words: t('harmEventWords') } as const
    const thenReport = ({ id }: { readonly id: string }) => {
      form.set('matterId', id)
      report.mutate({ params: { matterId: id }, body })
    }
    record.mutate({ body: event }, { onSuccess: thenReport })
  }
  return { send, isBusy: record.isPending || report.isPending }
}

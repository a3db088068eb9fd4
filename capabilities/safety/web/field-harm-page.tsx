import { useState } from 'react'
import { z } from 'zod'
import { listVisits } from '#capabilities/reception/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import {
  ChoiceField,
  DraftNote,
  FormProblems,
  SelectField,
  TextField,
  useForm,
} from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Empty, Note, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listEvents, reportHarm } from '../contract.ts'
import { concerns } from '../domain/index.ts'
import { HarmLead, useOrganWords } from './harm-words.tsx'
import { messages } from './messages.ts'

const draft = 'field.harm'

const HarmOnTheStreet = z.strictObject({
  matterId: z.uuid(),
  concern: z.enum(codesOf(concerns)),
  words: z.string().trim().min(2).max(4000),
})

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
  const form = useForm({ body: HarmOnTheStreet }, { draft })
  const report = useWrite(reportHarm, {
    draft,
    onSuccess: (answer) => {
      form.clear()
      onReported(answer)
    },
    onProblem: form.refuse,
  })
  return (
    <form
      noValidate
      onSubmit={form.submit(({ matterId, ...body }) => report.mutate({ params: { matterId }, body }))}
    >
      <FormProblems form={form} />
      <SelectField form={form} path="matterId" label={t('harmMatter')} options={matters} />
      <ChoiceField form={form} path="concern" label={t('harmConcern')} options={concerns} />
      <TextField form={form} path="words" label={t('harmWords')} hint={t('harmWordsHint')} rows={4} />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={report.isPending}>
          {t('harmDo')}
        </Button>
      </div>
      <DraftNote form={form} />
    </form>
  )
}

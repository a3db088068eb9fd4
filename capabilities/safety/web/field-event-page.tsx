import { useState } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import {
  ChoiceField,
  DraftNote,
  FormProblems,
  MomentField,
  TextField,
  useForm,
} from '#platform/web/forms/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, instantText, Note, PageTitle } from '#platform/web/ui/index.ts'
import { listEvents, reportEvent } from '../contract.ts'
import { eventKinds } from '../domain/index.ts'
import { FieldEvents } from './field-events.tsx'
import { messages } from './messages.ts'

/** Name of what is kept on the phone until it was sent. */
const draft = 'field.event'

type Reported = Answer<typeof reportEvent>

/** A sudden event from the street, with one hand, also where there is no network. */
export function FieldEventPage() {
  const t = useText(messages)
  const language = useLanguage()
  const [reported, setReported] = useState<Reported>()
  return (
    <>
      <PageTitle lead={t('eventsLead')}>{t('events')}</PageTitle>
      {reported ? (
        <Note tone="good" title={t('eventSent')} isNews>
          <p>{t('eventAnswer', { at: instantText(reported.answerDueAt, language) })}</p>
          <div className="actions">
            <Button look="primary" onClick={() => setReported(undefined)}>
              {t('another')}
            </Button>
          </div>
        </Note>
      ) : (
        <EventForm onReported={setReported} />
      )}
      <FieldEvents />
    </>
  )
}

function EventForm({ onReported }: { readonly onReported: (reported: Reported) => void }) {
  const t = useText(messages)
  const form = useForm(reportEvent, { draft })
  const report = useWrite(reportEvent, {
    draft,
    invalidates: [listEvents],
    onSuccess: (answer) => {
      form.clear()
      onReported(answer)
    },
    onProblem: form.refuse,
  })
  return (
    <form noValidate onSubmit={form.submit((body) => report.mutate({ body }))}>
      <Note tone="danger" title={t('eventFirst')} />
      <FormProblems form={form} />
      <ChoiceField form={form} path="kind" label={t('eventKind')} options={eventKinds} />
      <TextField
        form={form}
        path="place"
        label={t('eventPlace')}
        hint={t('eventPlaceHint')}
        maxLength={200}
      />
      <TextField form={form} path="words" label={t('eventWords')} hint={t('eventWordsHint')} rows={4} />
      <MomentField form={form} path="discoveredAt" label={t('eventAt')} hint={t('eventAtHint')} isOptional />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={report.isPending}>
          {t('send')}
        </Button>
      </div>
      <DraftNote form={form} />
    </form>
  )
}

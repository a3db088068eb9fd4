import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskMoment,
  DeskNumber,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, instantText, Note, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { acknowledgeEvent, listEvents, reportEvent } from '../contract.ts'
import { eventKinds } from '../domain/index.ts'
import { EventCard } from './event-card.tsx'
import { HarmForm } from './harm-form.tsx'
import { messages } from './messages.ts'
import type { SuddenEvent } from './safety.ts'

type Work = 'report' | { readonly act: 'acknowledge' | 'harm'; readonly event: SuddenEvent }

/** Sudden events with their hours running; the hub acknowledges, everybody in case work reports. */
export function EventsScreen() {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [state, setState] = useState<'open' | 'all'>('open')
  const [work, open] = useState<Work>()
  const events = useOperation(listEvents, { query: { state } }, { keepsPrevious: true })
  const closing: Closing = {
    onCancel: () => open(undefined),
    onDone: (sentence) => {
      open(undefined)
      void message.success(sentence)
    },
  }
  const chips = [
    { value: 'open' as const, label: t('showOpen') },
    { value: 'all' as const, label: t('showAll') },
  ]
  return (
    <section className="page">
      <PageTitle>{t('events')}</PageTitle>
      <p className="lead">{t('eventsLead')}</p>
      <div className="actions">
        {may('reportEvent') && (
          <Button look="primary" onClick={() => open('report')}>
            {t('eventDo')}
          </Button>
        )}
      </div>
      <ChoiceChips
        label={t('events')}
        chips={chips}
        chosen={state}
        onChoose={(one) => setState(one ?? 'open')}
      />
      <Reading
        of={events}
        isEmpty={(page) => page.events.length === 0}
        empty={<Empty icon="shield" title={t('noEvents')} hint={t('noEventsHint')} />}
      >
        {(page) => page.events.map((event) => <EventCard key={event.id} event={event} onWork={open} />)}
      </Reading>
      <Drawer
        open={work !== undefined}
        onClose={closing.onCancel}
        title={work && t(titleOf(work))}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        {work && <WorkForm work={work} {...closing} />}
      </Drawer>
    </section>
  )
}

function titleOf(work: Work) {
  if (work === 'report') return 'eventDo'
  return work.act === 'harm' ? 'harmDo' : 'acknowledgeDo'
}

function WorkForm({ work, ...closing }: Closing & { readonly work: Work }) {
  if (work === 'report') return <ReportForm {...closing} />
  if (work.act === 'harm') return <HarmForm {...closing} matterId={work.event.id} />
  return <AcknowledgeForm {...closing} eventId={work.event.id} />
}

function ReportForm(closing: Closing) {
  const t = useText(messages)
  const language = useLanguage()
  return (
    <OperationForm
      {...closing}
      operation={reportEvent}
      does={t('eventDo')}
      done={({ answerDueAt }) => t('eventDone', { at: instantText(answerDueAt, language) })}
      lead={<Note tone="danger" title={t('eventFirst')} />}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="kind" label={t('eventKind')} options={eventKinds} />
          <DeskText
            form={form}
            path="place"
            label={t('eventPlace')}
            hint={t('eventPlaceHint')}
            maxLength={200}
          />
          <DeskText form={form} path="words" label={t('eventWords')} hint={t('eventWordsHint')} rows={4} />
          <DeskNumber form={form} path="headCount" label={t('eventCount')} isOptional />
          <DeskMoment
            form={form}
            path="discoveredAt"
            label={t('eventAt')}
            hint={t('eventAtHint')}
            isOptional
          />
        </>
      )}
    </OperationForm>
  )
}

function AcknowledgeForm({ eventId, ...closing }: Closing & { readonly eventId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={acknowledgeEvent}
      params={{ eventId }}
      does={t('acknowledgeDo')}
      done={() => t('acknowledgeDone')}
      lead={<p>{t('acknowledgeLead')}</p>}
    >
      {(form) => <DeskText form={form} path="words" label={t('acknowledgeWords')} rows={4} />}
    </OperationForm>
  )
}

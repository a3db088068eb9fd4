import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect } from 'react'
import type { z } from 'zod'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { type Form, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Fact, Facts, Icon, Moment, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { acknowledgeHandOver, handOver, readHandOver } from '../contract.ts'
import { spanOf } from './duty-line.tsx'
import { messages } from './messages.ts'
import './rosters.css'

type Page = Answer<typeof readHandOver>

/** What is open at the end of a shift; each item is explained, and the next shift acknowledges. */
export function HandOverScreen() {
  const t = useText(messages)
  const { shiftId = '' } = useParams({ strict: false }) as { readonly shiftId?: string }
  const page = useOperation(readHandOver, { params: { shiftId } })
  return (
    <section className="page">
      <Link className="crumb" to={'/my-duty' as never}>
        <Icon name="back" />
        {t('mine')}
      </Link>
      <PageTitle>{t('handOver')}</PageTitle>
      <Reading of={page}>
        {(shift) => (
          <>
            <p className="lead">
              {shift.seatName} · <Day of={shift.startsAt.slice(0, 10)} /> {spanOf(shift)} · {shift.name}
            </p>
            {shift.given ? <Given shift={shift} given={shift.given} /> : <Giving shift={shift} />}
          </>
        )}
      </Reading>
    </section>
  )
}

function Giving({ shift }: { readonly shift: Page }) {
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm(handOver, {
    draft: `hand-over.${shift.shiftId}`,
    initial: { items: shift.open.map(({ visitId }) => ({ visitId })) },
  })
  const give = useWrite(handOver, {
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
    },
    onProblem: form.refuse,
  })
  useItemsOf(shift, form)
  const send = (body: z.input<NonNullable<typeof handOver.body>>) =>
    give.mutate({ params: { shiftId: shift.shiftId }, body: { note: '', ...body } })
  if (!shift.may.includes('hand-over')) return <p className="quiet">{t('mayNotHandOver')}</p>
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={give.isPending}
      does={t('handOverDo')}
      lead={<p className="quiet">{t('handOverLead')}</p>}
      onCancel={() => history.back()}
    >
      {shift.open.length === 0 && <p>{t('handOverNothing')}</p>}
      {shift.open.map((visit, place) => (
        <section className="card" key={visit.visitId}>
          <p>
            <Link className="list-title" to={`/visits/${visit.visitId}` as never}>
              {visit.title ?? t('hidden')}
            </Link>
            <span className="figure quiet">{visit.code}</span>{' '}
            <Tag tone="warning">{t(visit.waitsFor === 'handling' ? 'waitsHandling' : 'waitsAcceptance')}</Tag>{' '}
            <span className="quiet">
              {visit.firstResponderName} <Moment of={visit.receivedAt} />
            </span>
          </p>
          <DeskText
            form={form}
            path={`items[${place}].explanation`}
            label={t('explanation', { code: visit.code })}
            rows={2}
          />
        </section>
      ))}
      <DeskText form={form} path="note" label={t('note')} rows={2} isOptional />
    </ActForm>
  )
}

type HandOverForm = Form<z.input<NonNullable<typeof handOver.body>>>

/** What the form kept may have been settled meanwhile, and something may have come: each explanation stays with its visit. */
function useItemsOf({ open }: Page, { typed, change }: HandOverForm): void {
  const isInOrder = open.every(({ visitId }, place) => typed.items?.[place]?.visitId === visitId)
  const isWhole = typed.items?.length === open.length
  useEffect(() => {
    if (isInOrder && isWhole) return
    change(({ items = [], ...rest }) => ({
      ...rest,
      items: open.map(({ visitId }) => items.find((item) => item?.visitId === visitId) ?? { visitId }),
    }))
  }, [isInOrder, isWhole, open, change])
}

function Given({ shift, given }: { readonly shift: Page; readonly given: NonNullable<Page['given']> }) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const take = useWrite(acknowledgeHandOver, {
    onSuccess: () => void client.invalidateQueries(),
    onProblem: (problem) => void message.warning(problem.message),
  })
  return (
    <section className="card">
      <h2>{t('given')}</h2>
      <Facts>
        <Fact label={t('givenAt')}>
          <Moment of={given.givenAt} />
        </Fact>
        <Fact label={t('acknowledged')}>
          {given.acknowledgedAt ? (
            <>
              {given.acknowledgedByName} <Moment of={given.acknowledgedAt} />
            </>
          ) : (
            t('waitingForNext')
          )}
        </Fact>
        {given.note && <Fact label={t('note')}>{given.note}</Fact>}
      </Facts>
      {given.items.length === 0 && <p className="quiet">{t('handOverNothing')}</p>}
      <ul className="lines">
        {given.items.map((item) => (
          <li key={item.visitId}>
            <Link className="list-title" to={`/visits/${item.visitId}` as never}>
              {item.title ?? item.code}
            </Link>
            <p>{item.explanation}</p>
          </li>
        ))}
      </ul>
      {shift.may.includes('acknowledge') && (
        <div className="actions">
          <Button
            look="primary"
            isBusy={take.isPending}
            onClick={() => take.mutate({ params: { shiftId: shift.shiftId } })}
          >
            {t('acknowledgeDo')}
          </Button>
        </div>
      )}
    </section>
  )
}

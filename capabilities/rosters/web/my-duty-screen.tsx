import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { addDays, legalDate } from '#kernel/calendar/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { type Closing, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, copyText, Day, Empty, Moment, PageTitle, Reading } from '#platform/web/ui/index.ts'
import {
  answerSwap,
  askSwap,
  listSeats,
  makeDutyFeed,
  readDuties,
  readMyDuty,
  revokeDutyFeed,
  withdrawAbsence,
} from '../contract.ts'
import { absenceReasons, swapStates } from '../domain/index.ts'
import { type Duty, DutyLine, spanOf } from './duty-line.tsx'
import { messages } from './messages.ts'
import { AbsenceForm } from './planning-forms.tsx'
import './rosters.css'

type Mine = Answer<typeof readMyDuty>

/** One's own shifts, what waits for an answer, and the address for the phone's calendar. */
export function MyDutyScreen() {
  const t = useText(messages)
  const { message } = App.useApp()
  const mine = useOperation(readMyDuty, {})
  const [work, open] = useState<'absence' | Duty>()
  const closing = {
    onCancel: () => open(undefined),
    onDone: (sentence: string) => {
      open(undefined)
      message.success(sentence)
    },
  }
  return (
    <section className="page">
      <PageTitle>{t('mine')}</PageTitle>
      <Reading of={mine}>
        {(page) => (
          <>
            <Waiting title={t('toHandOver')} does={t('handOverDo')} shifts={page.toHandOver} />
            <Waiting title={t('toAcknowledge')} does={t('acknowledgeDo')} shifts={page.toAcknowledge} />
            <Swaps swaps={page.swaps} />
            <Duties duties={page.duties} onSwap={open} />
            <Absences absences={page.absences} onRecord={() => open('absence')} />
            <Feed since={page.feedSince} />
          </>
        )}
      </Reading>
      <Drawer
        open={work !== undefined}
        onClose={closing.onCancel}
        title={work === 'absence' ? t('absence') : t('askSwap')}
        size="min(32rem, 100vw)"
        destroyOnHidden
      >
        {work === 'absence' && <AbsenceForm {...closing} />}
        {work !== undefined && work !== 'absence' && <SwapForm {...closing} duty={work} />}
      </Drawer>
    </section>
  )
}

interface WaitingProps {
  readonly title: string
  /** What its page is for. */
  readonly does: string
  readonly shifts: Mine['toHandOver']
}

function Waiting({ title, does, shifts }: WaitingProps) {
  if (shifts.length === 0) return null
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul className="lines">
        {shifts.map((shift) => (
          <li key={shift.shiftId}>
            <span id={`shift-${shift.shiftId}`}>
              <strong>
                <Day of={shift.startsAt.slice(0, 10)} /> {shift.seatName}
              </strong>{' '}
              <span className="quiet">
                {spanOf(shift)} {shift.name}
              </span>
            </span>
            <Link
              className="button button-quiet"
              to={`/duty/hand-over/${shift.shiftId}` as never}
              aria-describedby={`shift-${shift.shiftId}`}
            >
              {does}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Duties({
  duties,
  onSwap,
}: {
  readonly duties: readonly Duty[]
  readonly onSwap: (duty: Duty) => void
}) {
  const t = useText(messages)
  if (duties.length === 0) return <Empty icon="clock" title={t('noDuties')} hint={t('noDutiesHint')} />
  return (
    <section className="card">
      <h2>{t('mine')}</h2>
      <ul className="lines">
        {duties.map((duty) => (
          <li key={`${duty.seatId}${duty.startsAt}`}>
            <div>
              <Day of={duty.day} /> <DutyLine duty={duty} isMine />
            </div>
            {duty.shiftId && (
              <Button look="quiet" onClick={() => onSwap(duty)}>
                {t('askSwap')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Swaps({ swaps }: { readonly swaps: Mine['swaps'] }) {
  const t = useText(messages)
  const label = useLabel()
  const client = useQueryClient()
  const { message } = App.useApp()
  const answer = useWrite(answerSwap, {
    onSuccess: () => void client.invalidateQueries(),
    onProblem: (problem) => void message.warning(problem.message),
  })
  if (swaps.length === 0) return null
  const say = (swapId: string, said: 'agree' | 'refuse' | 'withdraw') =>
    answer.mutate({ params: { swapId }, body: { answer: said } })
  return (
    <section className="card">
      <h2>{t('swaps')}</h2>
      <ul className="lines">
        {swaps.map((swap) => (
          <li key={swap.id}>
            <p>
              {t('swapLine', { from: swap.fromName, to: swap.toName })} {swap.seatName}{' '}
              <Moment of={swap.startsAt} />{' '}
              {swap.returnStartsAt && (
                <>
                  {t('inReturn')} <Moment of={swap.returnStartsAt} />{' '}
                </>
              )}
              <Tag tone={swap.state === 'asked' ? 'warning' : 'plain'}>{label(swapStates, swap.state)}</Tag>
            </p>
            <p className="quiet">{swap.reason}</p>
            {swap.state === 'asked' && (
              <div className="actions">
                {swap.isForYou ? (
                  <>
                    <Button look="primary" onClick={() => say(swap.id, 'agree')}>
                      {t('agree')}
                    </Button>
                    <Button onClick={() => say(swap.id, 'refuse')}>{t('refuse')}</Button>
                  </>
                ) : (
                  <Button onClick={() => say(swap.id, 'withdraw')}>{t('withdraw')}</Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SwapForm({ duty, ...closing }: Closing & { readonly duty: Duty }) {
  const t = useText(messages)
  const seat = useOperation(listSeats, {}).data?.seats.find(({ id }) => id === duty.seatId)
  const others = (seat?.members ?? []).filter(({ accountId }) => accountId !== duty.accountId)
  return (
    <OperationForm
      {...closing}
      operation={askSwap}
      params={{ shiftId: duty.shiftId ?? '' }}
      does={t('askSwap')}
      done={() => t('swapAsked')}
      lead={
        <>
          <p>
            <Day of={duty.day} /> <DutyLine duty={duty} isMine />
          </p>
          <p className="quiet">{t('swapLead')}</p>
        </>
      }
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="toAccountId"
            label={t('swapTo')}
            options={others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
          <ReturnField form={form} of={String(form.value('toAccountId') ?? '')} from={duty.day} />
          <DeskText form={form} path="reason" label={t('reason')} />
        </>
      )}
    </OperationForm>
  )
}

const AHEAD_IN_DAYS = 30

interface ReturnFieldProps {
  readonly form: Parameters<NonNullable<Parameters<typeof OperationForm<typeof askSwap>>[0]['children']>>[0]
  readonly of: string
  readonly from: string
}

/** Shifts of the one who is asked, around the one that is given away. */
function ReturnField({ form, of, from }: ReturnFieldProps) {
  const t = useText(messages)
  const to = addDays(legalDate(from), AHEAD_IN_DAYS)
  const duties = useOperation(readDuties, { query: { from, to } as never }, { enabled: of !== '' })
  const theirs = (duties.data?.duties ?? []).filter(({ accountId, shiftId }) => accountId === of && shiftId)
  const options = theirs.map((duty) => ({
    value: duty.shiftId ?? '',
    label: `${duty.day} ${spanOf(duty)} ${duty.seatName}`,
  }))
  return <DeskSelect form={form} path="returnShiftId" label={t('swapReturn')} options={options} isOptional />
}

interface AbsencesProps {
  readonly absences: Mine['absences']
  readonly onRecord: () => void
}

function Absences({ absences, onRecord }: AbsencesProps) {
  const t = useText(messages)
  const label = useLabel()
  const client = useQueryClient()
  const withdraw = useWrite(withdrawAbsence, { onSuccess: () => void client.invalidateQueries() })
  return (
    <section className="card">
      <h2>{t('absences')}</h2>
      <ul className="lines">
        {absences.map(({ id, from, to, reason }) => (
          <li key={id}>
            <Day of={from} /> – <Day of={to} /> <Tag>{label(absenceReasons, reason)}</Tag>
            <Button look="quiet" onClick={() => withdraw.mutate({ params: { absenceId: id } })}>
              {t('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onClick={onRecord}>{t('absence')}</Button>
      </div>
    </section>
  )
}

function Feed({ since }: { readonly since: string | undefined }) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const [address, tell] = useState<string>()
  const make = useWrite(makeDutyFeed, {
    onSuccess: ({ path }) => {
      tell(`${location.origin}${path}`)
      void client.invalidateQueries()
    },
  })
  const revoke = useWrite(revokeDutyFeed, {
    onSuccess: () => {
      tell(undefined)
      message.success(t('feedGone'))
      void client.invalidateQueries()
    },
  })
  const copy = async (text: string) => {
    if (await copyText(text)) message.success(t('copied'))
  }
  return (
    <section className="card">
      <h2>{t('feed')}</h2>
      <p className="quiet">{t('feedLead')}</p>
      {address && (
        <>
          <p>{t('feedOnce')}</p>
          <p className="duty-secret">{address}</p>
          <div className="actions">
            <Button look="primary" onClick={() => void copy(address)}>
              {t('copy')}
            </Button>
          </div>
        </>
      )}
      {since && !address && (
        <p>
          {t('feedSince')} <Moment of={since} />
        </p>
      )}
      <div className="actions">
        <Button isBusy={make.isPending} onClick={() => make.mutate({})}>
          {since ? t('feedRenew') : t('feedMake')}
        </Button>
        {since && (
          <Button look="quiet" onClick={() => revoke.mutate({})}>
            {t('feedRevoke')}
          </Button>
        )}
      </div>
    </section>
  )
}

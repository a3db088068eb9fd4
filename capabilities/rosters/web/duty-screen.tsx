import { App, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import {
  addDays,
  addMonths,
  dayOfWeek,
  isLegalDate,
  type LegalDate,
  legalDate,
  legalDayOf,
  weekdays,
} from '#kernel/calendar/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, PageTitle, Reading, shortDateText, useMay } from '#platform/web/ui/index.ts'
import { listSeats, readDuties } from '../contract.ts'
import { attendances, seatModels } from '../domain/index.ts'
import { type Duty, DutyLine } from './duty-line.tsx'
import { messages } from './messages.ts'
import {
  AbsenceForm,
  EndSlotForm,
  MembersForm,
  OpenSeatForm,
  PlanForm,
  ReassignForm,
  type Seat,
  SlotForm,
} from './planning-forms.tsx'
import './rosters.css'

const Filters = z.strictObject({
  view: z.enum(['week', 'month']).default('week'),
  day: z.string().refine(isLegalDate).optional(),
})

/** Monday to Sunday of the week, or of all weeks that the month touches. */
function periodOf(view: 'week' | 'month', day: LegalDate) {
  const monday = (of: LegalDate) => addDays(of, 1 - dayOfWeek(of))
  if (view === 'week') return { from: monday(day), to: addDays(monday(day), 6) }
  const first = legalDate(`${day.slice(0, 8)}01`)
  const last = addDays(addMonths(first, 1), -1)
  return { from: monday(first), to: addDays(monday(last), 6) }
}

/** Who sits where, by week or by month; what may be planned stands below. */
export function DutyScreen() {
  const t = useText(messages)
  const may = useMay()
  const [filters, setFilters] = useFilters(Filters)
  const today = legalDayOf(Date.now())
  const day = filters.day === undefined ? today : legalDate(filters.day)
  const duties = useOperation(readDuties, { query: periodOf(filters.view, day) }, { keepsPrevious: true })
  const drawer = useDrawer()
  const move = (by: 1 | -1) =>
    setFilters({ day: filters.view === 'week' ? addDays(day, 7 * by) : addMonths(day, by) })
  return (
    <section className="page">
      <PageTitle>{t('calendar')}</PageTitle>
      <div className="filters-line">
        <ChoiceChips
          label={t('calendar')}
          chips={[
            { value: 'week' as const, label: t('week') },
            { value: 'month' as const, label: t('month') },
          ]}
          chosen={filters.view}
          onChoose={(view) => setFilters({ view: view ?? 'week' })}
        />
        <Button onClick={() => move(-1)}>{t('earlier')}</Button>
        <Button onClick={() => setFilters({ day: undefined })}>{t('today')}</Button>
        <Button onClick={() => move(1)}>{t('later')}</Button>
        {may('recordAbsence') && (
          <Button onClick={() => drawer.open(t('absence'), (closing) => <AbsenceForm {...closing} />)}>
            {t('absence')}
          </Button>
        )}
      </div>
      <Reading of={duties}>{(page) => <Days page={page} today={today} drawer={drawer} />}</Reading>
      <Seats drawer={drawer} />
      {drawer.element}
    </section>
  )
}

type Page = Answer<typeof readDuties>
type DrawerHandle = ReturnType<typeof useDrawer>

interface Closings {
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

function useDrawer() {
  const { message } = App.useApp()
  const [shown, show] = useState<{
    readonly title: string
    readonly form: (closing: Closings) => ReactNode
  }>()
  const close = () => show(undefined)
  const onDone = (sentence: string) => {
    close()
    message.success(sentence)
  }
  const element = (
    <Drawer
      open={shown !== undefined}
      onClose={close}
      title={shown?.title}
      size="min(32rem, 100vw)"
      destroyOnHidden
    >
      {shown?.form({ onDone, onCancel: close })}
    </Drawer>
  )
  return { element, open: (title: string, form: (closing: Closings) => ReactNode) => show({ title, form }) }
}

function Days({
  page,
  today,
  drawer,
}: {
  readonly page: Page
  readonly today: string
  readonly drawer: DrawerHandle
}) {
  const seats = useOperation(listSeats, {}).data?.seats ?? []
  const planned = new Set(seats.filter(({ mayPlan }) => mayPlan).map(({ id }) => id))
  return (
    <ol className="duty-days">
      {page.days.map((day) => (
        <OneDay
          key={day.day}
          day={day}
          isToday={day.day === today}
          duties={page.duties.filter((duty) => duty.day === day.day)}
          absent={page.absences
            .filter(({ from, to }) => from <= day.day && day.day <= to)
            .map(({ name }) => name)}
          planned={planned}
          drawer={drawer}
        />
      ))}
    </ol>
  )
}

interface OneDayProps {
  readonly day: Page['days'][number]
  readonly isToday: boolean
  readonly duties: readonly Duty[]
  readonly absent: readonly string[]
  readonly planned: ReadonlySet<string>
  readonly drawer: DrawerHandle
}

function OneDay({ day, isToday, duties, absent, planned, drawer }: OneDayProps) {
  const t = useText(messages)
  const word = useWord()
  const language = useLanguage()
  const enumerated = useEnumeration()
  const weekday = weekdays[dayOfWeek(legalDate(day.day)) - 1]
  return (
    <li className="duty-day" data-kind={day.kind} data-today={isToday}>
      <p className="duty-day-head">
        {shortDateText(day.day, language)} <span className="quiet">{weekday && word(weekday)}</span>
        {day.name && (
          <Tag tone={day.kind === 'working' ? 'warning' : 'good'}>
            {day.kind === 'working' ? t('workday') : word(day.name)}
          </Tag>
        )}
        {!day.known && <span className="quiet">{t('unknownDay')}</span>}
      </p>
      {duties.length === 0 && day.kind === 'working' && <p className="quiet">{t('nobody')}</p>}
      {duties.map((duty) => (
        <p className="duty-line" key={`${duty.seatId}${duty.startsAt}`} data-yours={duty.isYours}>
          <DutyLine duty={duty} />
          {duty.shiftId && planned.has(duty.seatId) && Date.parse(duty.endsAt) > Date.now() && (
            <Button
              look="quiet"
              onClick={() =>
                drawer.open(t('swapWay'), (closing) => <ReassignForm {...closing} duty={duty} />)
              }
            >
              {t('swapWay')}
            </Button>
          )}
        </p>
      ))}
      {absent.length > 0 && (
        <p className="quiet">{t('absent', { names: enumerated([...new Set(absent)]) })}</p>
      )}
    </li>
  )
}

function Seats({ drawer }: { readonly drawer: DrawerHandle }) {
  const t = useText(messages)
  const may = useMay()
  const seats = useOperation(listSeats, {})
  return (
    <section className="card">
      <h2>{t('seats')}</h2>
      <Reading
        of={seats}
        isEmpty={(page) => page.seats.length === 0}
        empty={<p className="quiet">{t('noSeats')}</p>}
      >
        {(page) => (
          <ul className="lines">
            {page.seats.map((seat) => (
              <SeatLine key={seat.id} seat={seat} drawer={drawer} />
            ))}
          </ul>
        )}
      </Reading>
      {may('openSeat') && (
        <div className="actions">
          <Button onClick={() => drawer.open(t('openSeat'), (closing) => <OpenSeatForm {...closing} />)}>
            {t('openSeat')}
          </Button>
        </div>
      )}
    </section>
  )
}

function SeatLine({ seat, drawer }: { readonly seat: Seat; readonly drawer: DrawerHandle }) {
  const t = useText(messages)
  const word = useWord()
  const label = useLabel()
  const language = useLanguage()
  const enumerated = useEnumeration()
  return (
    <li>
      <strong>{seat.name}</strong> <Tag>{label(attendances, seat.attendance)}</Tag>{' '}
      <Tag>{label(seatModels, seat.model)}</Tag> <span className="quiet">{seat.unitName}</span>
      {seat.members.length > 0 && (
        <p className="quiet">
          {t('members')}: {enumerated(seat.members.map(({ name }) => name))}
        </p>
      )}
      {seat.slots.map(({ id, weekday, from, to, toDay, name }) => {
        const day = word(weekdays[weekday - 1] ?? { zh: '', en: '' })
        const words = `${name} ${t('slotLine', { weekday: day, from, to })}`
        return (
          <p key={id} className="quiet duty-slot">
            {words} {toDay && t('slotUntil', { day: dateText(toDay, language) })}
            {seat.mayPlan && toDay === undefined && (
              <Button
                look="quiet"
                onClick={() =>
                  drawer.open(t('endSlot'), (closing) => (
                    <EndSlotForm {...closing} slotId={id} words={words} />
                  ))
                }
              >
                {t('endSlot')}
              </Button>
            )}
          </p>
        )
      })}
      {seat.mayPlan && (
        <div className="actions">
          {seat.model === 'rotation' && (
            <Button
              onClick={() => drawer.open(t('plan'), (closing) => <PlanForm {...closing} seat={seat} />)}
            >
              {t('plan')}
            </Button>
          )}
          {seat.model === 'weekly' && (
            <Button
              onClick={() => drawer.open(t('addSlot'), (closing) => <SlotForm {...closing} seat={seat} />)}
            >
              {t('addSlot')}
            </Button>
          )}
          {seat.model !== 'weekly' && (
            <Button
              look="quiet"
              onClick={() =>
                drawer.open(t('setMembers'), (closing) => <MembersForm {...closing} seat={seat} />)
              }
            >
              {t('setMembers')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

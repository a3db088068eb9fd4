import { useQueryClient } from '@tanstack/react-query'
import { Fragment, useEffect } from 'react'
import { z } from 'zod'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { weekdays } from '#kernel/calendar/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import {
  ActForm,
  type Closing,
  DeskDay,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useAside, useEnumeration, useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import {
  addWeeklySlot,
  endWeeklySlot,
  listColleagues,
  type listSeats,
  openSeat,
  planRotation,
  reassignShift,
  recordAbsence,
  setSeatMembers,
} from '../contract.ts'
import { absenceReasons, attendances, modelsFor, seatModels } from '../domain/index.ts'
import type { Duty } from './duty-line.tsx'
import { messages } from './messages.ts'

export type Seat = Answer<typeof listSeats>['seats'][number]

interface SeatFormProps extends Closing {
  readonly seat: Seat
}

function useColleagues() {
  const aside = useAside()
  const people = useOperation(listColleagues, {}).data?.people ?? []
  return people.map(({ accountId, name, unitName }) => ({
    value: accountId,
    label: name + aside(unitName),
  }))
}

export function PlanForm({ seat, ...closing }: SeatFormProps) {
  const t = useText(messages)
  const enumerated = useEnumeration()
  return (
    <OperationForm
      {...closing}
      operation={planRotation}
      params={{ seatId: seat.id }}
      does={t('planDo')}
      lead={<p className="quiet">{t('planLead')}</p>}
      done={({ planned, gaps }) =>
        gaps.length === 0
          ? t('planned', { count: planned })
          : t('plannedGaps', { count: planned, days: enumerated(gaps) })
      }
    >
      {(form) => (
        <>
          <DeskDay form={form} path="from" label={t('from')} />
          <DeskDay form={form} path="to" label={t('to')} />
        </>
      )}
    </OperationForm>
  )
}

export function MembersForm({ seat, ...closing }: SeatFormProps) {
  const t = useText(messages)
  const options = useColleagues()
  return (
    <OperationForm
      {...closing}
      operation={setSeatMembers}
      params={{ seatId: seat.id }}
      version={seat.version}
      initial={{ memberIds: seat.members.map(({ accountId }) => accountId) }}
      does={t('save')}
      done={() => t('saved')}
    >
      {(form) => (
        <DeskSelect
          form={form}
          path="memberIds"
          label={t('members')}
          hint={t('order')}
          options={options}
          isMany
        />
      )}
    </OperationForm>
  )
}

const Slot = z.strictObject({
  accountId: z.uuid(),
  weekday: z.enum(['1', '2', '3', '4', '5', '6', '7']),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  fromDay: z.iso.date(),
})

export function SlotForm({ seat, onDone, onCancel }: SeatFormProps) {
  const t = useText(messages)
  const word = useWord()
  const client = useQueryClient()
  const form = useForm({ body: Slot }, { initial: { from: '09:00', to: '11:30' } })
  const add = useWrite(addWeeklySlot, {
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('saved'))
    },
    onProblem: form.refuse,
  })
  const send = ({ weekday, ...slot }: z.input<typeof Slot>) =>
    add.mutate({ params: { seatId: seat.id }, body: { ...slot, weekday: Number(weekday) } as never })
  const days = weekdays.map((day, index) => ({ value: String(index + 1), label: word(day) }))
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={add.isPending}
      does={t('save')}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="accountId" label={t('person')} options={useColleagues()} />
      <DeskSelect form={form} path="weekday" label={t('weekday')} options={days} />
      <DeskText form={form} path="from" label={t('begins')} hint={t('clockHint')} maxLength={5} />
      <DeskText form={form} path="to" label={t('ends')} maxLength={5} />
      <DeskDay form={form} path="fromDay" label={t('firstDay')} />
    </ActForm>
  )
}

/** The slot stays on the calendar until its last day. */
export function EndSlotForm({
  slotId,
  words,
  ...closing
}: Closing & { readonly slotId: string; readonly words: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={endWeeklySlot}
      params={{ slotId }}
      does={t('endSlot')}
      lead={<p>{words}</p>}
      done={() => t('saved')}
    >
      {(form) => <DeskDay form={form} path="lastDay" label={t('lastDay')} />}
    </OperationForm>
  )
}

const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '17:30' },
]

export function OpenSeatForm(closing: Closing) {
  const t = useText(messages)
  const people = useColleagues()
  const units = (useOperation(listUnits, {}).data?.units ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  return (
    <OperationForm
      {...closing}
      operation={openSeat}
      initial={{ attendance: 'resident', model: 'rotation', hours: officeHours, memberIds: [] }}
      does={t('openSeat')}
      done={() => t('saved')}
    >
      {(form) => (
        <>
          <DeskText form={form} path="name" label={t('seatName')} />
          <DeskSelect form={form} path="centreUnitId" label={t('centre')} options={units} />
          <DeskSelect form={form} path="unitId" label={t('unit')} options={units} />
          <DeskSelect form={form} path="attendance" label={t('attendance')} options={attendances} />
          <ModelFields form={form} />
          <DeskSelect
            form={form}
            path="memberIds"
            label={t('members')}
            hint={t('order')}
            options={people}
            isMany
            isOptional
          />
        </>
      )}
    </OperationForm>
  )
}

type SeatTyped = Parameters<NonNullable<Parameters<typeof OperationForm<typeof openSeat>>[0]['children']>>[0]

/** How it is filled follows from how the unit is present; where there is one way only nothing is asked. */
function ModelFields({ form }: { readonly form: SeatTyped }) {
  const t = useText(messages)
  const label = useLabel()
  const { typed, set } = form
  const { attendance = 'resident', model } = typed
  const models = modelsFor(attendance)
  const fitting = models.find((one) => one === model) ?? models[0]
  useEffect(() => {
    if (fitting !== model) set('model', fitting)
  }, [fitting, model, set])
  const options = models.map((value) => ({ value, label: label(seatModels, value) }))
  return (
    <>
      {models.length > 1 && <DeskSelect form={form} path="model" label={t('model')} options={options} />}
      {fitting === 'rotation' &&
        officeHours.map(({ from }, at) => (
          <Fragment key={from}>
            <DeskText
              form={form}
              path={`hours[${at}].from`}
              label={t('shiftBegins', { nth: at + 1 })}
              hint={t('clockHint')}
              maxLength={5}
            />
            <DeskText
              form={form}
              path={`hours[${at}].to`}
              label={t('shiftEnds', { nth: at + 1 })}
              maxLength={5}
            />
          </Fragment>
        ))}
    </>
  )
}

export function ReassignForm({ duty, ...closing }: Closing & { readonly duty: Duty }) {
  const t = useText(messages)
  const options = useColleagues()
  return (
    <OperationForm
      {...closing}
      operation={reassignShift}
      params={{ shiftId: duty.shiftId ?? '' }}
      initial={{ fromAccountId: duty.accountId }}
      does={t('save')}
      done={() => t('saved')}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="toAccountId" label={t('person')} options={options} />
          <DeskText form={form} path="reason" label={t('reason')} />
        </>
      )}
    </OperationForm>
  )
}

export function AbsenceForm(closing: Closing) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={recordAbsence}
      does={t('absence')}
      done={({ uncovered }) =>
        uncovered === 0 ? t('absenceDone') : t('absenceUncovered', { count: uncovered })
      }
    >
      {(form) => (
        <>
          <DeskDay form={form} path="from" label={t('from')} />
          <DeskDay form={form} path="to" label={t('to')} />
          <DeskSelect form={form} path="reason" label={t('absenceReason')} options={absenceReasons} />
        </>
      )}
    </OperationForm>
  )
}

import type { ReactNode } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { DeskDay, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import type { FieldProps, Form } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Reading } from '#platform/web/ui/index.ts'
import { listJointPeople } from '../../contract.ts'
import { messages } from '../messages.ts'
import { named } from '../work.ts'

export type Person = Answer<typeof listJointPeople>['people'][number]

/** Who can be given something: a person, or a unit that decides for itself who does it. */
export interface Doer {
  readonly unitId: string
  readonly unitName: string
  readonly accountId?: string | undefined
  readonly personName?: string | undefined
}

interface PeopleProps {
  readonly disputeId: string
  readonly children: (people: readonly Person[]) => ReactNode
}

/** The people of the district who can be named, once they are read. */
export function WithPeople({ disputeId, children }: PeopleProps) {
  const people = useOperation(listJointPeople, { params: { disputeId } })
  return <Reading of={people}>{(read) => children(read.people)}</Reading>
}

export function unitsAmong(people: readonly Person[]) {
  const units = new Map(people.map(({ unitId, unitName }) => [unitId, unitName]))
  return [...units].map(([unitId, unitName]) => ({ unitId, unitName }))
}

export function personDoers(people: readonly Person[]): readonly Doer[] {
  return people.map(({ name, ...person }) => ({ ...person, personName: name }))
}

/** Units first: mostly a department answers as such. */
export function doersAmong(people: readonly Person[]): readonly Doer[] {
  return [...unitsAmong(people), ...personDoers(people.filter(({ mayHelp }) => mayHelp))]
}

const keyOf = ({ unitId, accountId = '' }: Pick<Doer, 'unitId' | 'accountId'>) => `${unitId}/${accountId}`

interface PlaceProps<Value> {
  readonly form: Form<Value>
  /** Where in the form the task stands; empty for the whole of it. */
  readonly place: string
  readonly doers: readonly Doer[]
}

/** One choice sets the unit, and the person where one is meant. */
export function DoerField<Value>({
  form,
  place,
  doers,
  label,
}: PlaceProps<Value> & { readonly label: string }) {
  const at = pathIn<Value>(place)
  const unitId = form.value(at('unitId'))
  const both = {
    ...form,
    value: () =>
      unitId === undefined
        ? undefined
        : keyOf({ unitId: String(unitId), accountId: form.value(at('accountId')) as string | undefined }),
    set: (_path: string, chosen: unknown) => {
      const [unit, account] = String(chosen ?? '').split('/')
      form.set(at('unitId'), unit)
      form.set(at('accountId'), account)
    },
  } as Form<Value>
  return (
    <DeskSelect
      form={both}
      path={at('unitId')}
      label={label}
      options={doers.map((doer) => ({ value: keyOf(doer), label: named(doer) }))}
    />
  )
}

/** @param number told in the labels, where there are several tasks in one form */
export function TaskFields<Value>({
  form,
  place,
  doers,
  number,
}: PlaceProps<Value> & { readonly number?: number }) {
  const t = useText(messages)
  const at = pathIn<Value>(place)
  const nth = number ?? ''
  return (
    <>
      <DoerField form={form} place={place} doers={doers} label={t('doer', { nth })} />
      <DeskText form={form} path={at('words')} label={t('taskWords', { nth })} rows={2} maxLength={2000} />
      <DeskDay form={form} path={at('dueOn')} label={t('taskDue', { nth })} />
    </>
  )
}

interface TasksProps<Value> extends PlaceProps<Value> {
  readonly title: string
  readonly more: string
  readonly least: number
}

/** As many tasks as are needed. @param place where the list stands */
export function TaskList<Value>({ form, place, doers, title, more, least }: TasksProps<Value>) {
  const t = useText(messages)
  const list = place as FieldProps<Value>['path']
  const tasks = (form.value(list) as readonly unknown[] | undefined) ?? []
  return (
    <>
      {tasks.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a task has nothing else to tell it by until it is given
        <fieldset key={at} className="act-part">
          <legend>{`${title} ${at + 1}`}</legend>
          <TaskFields form={form} place={`${place}[${at}]`} doers={doers} number={at + 1} />
          {tasks.length > least && (
            <div className="actions">
              <Button
                look="quiet"
                onClick={() =>
                  form.set(
                    list,
                    tasks.filter((_one, other) => other !== at),
                  )
                }
              >
                {t('oneLess')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div className="actions">
        <Button onClick={() => form.set(list, [...tasks, {}])}>{more}</Button>
      </div>
    </>
  )
}

function pathIn<Value>(place: string) {
  return (key: string) => (place === '' ? key : `${place}.${key}`) as FieldProps<Value>['path']
}

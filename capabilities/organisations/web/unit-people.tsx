import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Empty, Reading } from '#platform/web/ui/index.ts'
import { listPeople } from '../contract.ts'
import { committeePosts, mediatorKinds, sectors } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'

type Person = Answer<typeof listPeople>['people'][number]

/** Who belongs to the unit and to those below it, with post and term. */
export function UnitPeople({ unit }: { readonly unit: Unit }) {
  const t = useText(messages)
  const people = useOperation(listPeople, { query: { unitId: unit.id } })
  return (
    <section className="card">
      <h2>{t('people')}</h2>
      <Reading
        of={people}
        isEmpty={(list) => list.people.length === 0}
        empty={<Empty icon="people" title={t('peopleNoneTitle')} hint={t('peopleNone')} />}
      >
        {(list) => <PeopleTable unit={unit} people={list.people} />}
      </Reading>
    </section>
  )
}

function PeopleTable({ unit, people }: { readonly unit: Unit; readonly people: readonly Person[] }) {
  const t = useText(messages)
  const hasOthers = people.some(({ unitId }) => unitId !== unit.id)
  return (
    <table className="list list-inside">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('post')}</th>
          {hasOthers && <th scope="col">{t('ofUnit')}</th>}
          <th scope="col">{t('mediatorKind')}</th>
          <th scope="col">{t('term')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow
            key={`${person.id}${person.unitId}${person.post}`}
            person={person}
            hasOthers={hasOthers}
          />
        ))}
      </tbody>
    </table>
  )
}

function PersonRow({ person, hasOthers }: { readonly person: Person; readonly hasOthers: boolean }) {
  const label = useLabel()
  return (
    <tr>
      <td>
        <strong>{person.name}</strong>{' '}
        {person.sectors.map((sector) => (
          <Tag key={sector}>{label(sectors, sector)}</Tag>
        ))}
      </td>
      <td>{label(committeePosts, person.post)}</td>
      {hasOthers && <td>{person.unitName}</td>}
      <td>{person.mediatorKind && label(mediatorKinds, person.mediatorKind)}</td>
      <td className="quiet">
        <Term person={person} />
      </td>
    </tr>
  )
}

function Term({ person: { fromDay, toDay } }: { readonly person: Person }) {
  const t = useText(messages)
  const language = useLanguage()
  const from = dayText(fromDay, language)
  return toDay === undefined ? t('termOpen', { from }) : t('termBoth', { from, to: dayText(toDay, language) })
}

/** Without the weekday, which nobody needs of a term. */
function dayText(day: string, language: 'zh' | 'en'): string {
  return dateText(day, language).split(' 周')[0] ?? day
}

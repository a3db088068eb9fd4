import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { type Standing, serviceKinds, standings } from '../../domain/index.ts'
import { messages } from './messages.ts'
import type { Person } from './person.ts'

export function toneOf(standing: Standing): 'good' | 'plain' | 'danger' {
  if (standing === 'valid') return 'good'
  return standing === 'auxiliary' || standing === 'left' ? 'plain' : 'danger'
}

interface TableProps {
  readonly people: readonly Person[]
  readonly needed: number
  readonly onOpen: (id: string) => void
}

export function OfficerTable({ people, needed, onOpen }: TableProps) {
  const t = useText(messages)
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('standing')}</th>
          <th scope="col">{t('certificate')}</th>
          <th scope="col">{t('training')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <OfficerLine key={person.id} person={person} needed={needed} onOpen={() => onOpen(person.id)} />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly person: Person
  readonly needed: number
  readonly onOpen: () => void
}

function OfficerLine({ person, needed, onOpen }: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const [certificate] = person.certificates
  const isOfficer = person.service === 'officer'
  return (
    <tr>
      <td>
        <button type="button" className="authority-open" onClick={onOpen}>
          {person.name}
        </button>
        <span className="list-facts">
          {[person.unitName, isOfficer ? person.post : label(serviceKinds, person.service)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>
        <Tag tone={toneOf(person.standing)}>{label(standings, person.standing)}</Tag>{' '}
        {person.isExpiring && <Tag tone="warning">{t('expiringSoon')}</Tag>}
      </td>
      <td>
        {certificate && (
          <>
            <span className="figure">{certificate.number}</span>
            <span className="list-facts">{t('until', { day: dateText(certificate.validTo, language) })}</span>
          </>
        )}
      </td>
      <td className="figure">
        {isOfficer && (
          <span title={t('training')}>{t('trainingOf', { done: person.trainingHours, needed })}</span>
        )}
      </td>
    </tr>
  )
}

import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day } from '#platform/web/ui/index.ts'
import { choices, consentAnswers, consentChannels, declarations } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { SectionProps } from './section.ts'
import { nameOfParty, type Turn } from './workbench.ts'

/** Who mediates, and whether every party agreed. */
export function PeopleSection({ matter, mediation, turn, open }: SectionProps & { readonly turn: Turn }) {
  const t = useText(messages)
  const label = useLabel()
  const mayChange = mediation.may.includes('appoint')
  const mayAsk = mediation.may.includes('record-consent')
  return (
    <section className="work-part">
      <h3>{t('mediators')}</h3>
      {turn.mediators.length === 0 && <p className="quiet">{t('noMediators')}</p>}
      <ul className="lines">
        {turn.mediators.map((one) => (
          <li key={`${one.accountId}${one.fromDay}`}>
            <strong>{one.name}</strong> {one.isHost && <Tag tone="primary">{t('host')}</Tag>}
            <span className="quiet">
              {label(choices, one.chosenBy)} · {label(declarations, one.declared)}
            </span>
            {one.toDay !== undefined && <Tag>{t('released')}</Tag>}
            {mayChange && one.toDay === undefined && (
              <Button look="quiet" onClick={() => open('release', one.accountId)}>
                {t('release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('consents')}</h3>
      <ul className="lines">
        {matter.parties.map(({ id, name }) => {
          const last = turn.consents.findLast(({ partyId }) => partyId === id)
          return (
            <li key={id}>
              <strong>{name}</strong>
              {last === undefined ? (
                <span className="quiet">{t('consentNone')}</span>
              ) : (
                <>
                  <Tag tone={last.answer === 'agreed' ? 'good' : 'warning'}>
                    {label(consentAnswers, last.answer)}
                  </Tag>
                  <span className="quiet">
                    <Day of={last.onDay} /> · {label(consentChannels, last.channel)}
                    {last.throughPartyId &&
                      ` · ${t('through', { name: nameOfParty(matter, last.throughPartyId) })}`}
                  </span>
                </>
              )}
              {mayAsk && (
                <Button look="quiet" onClick={() => open('consent', id)}>
                  {t('consent')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

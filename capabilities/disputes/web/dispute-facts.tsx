import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Day, Fact, Facts, Moment, Money, useIsNarrow } from '#platform/web/ui/index.ts'
import { doors, entrustingBodies, origins, sectors } from '../domain/index.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'
import { useUnits } from './units.ts'

/** The story, and the facts about it; on a phone the story, and the facts when they are asked for. */
export function DisputeFacts({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  const isNarrow = useIsNarrow()
  return (
    <section className="card">
      <h2>{t('whatHappened')}</h2>
      <p className="narrative">{matter.narrative}</p>
      {isNarrow ? (
        <details>
          <summary className="quiet">{t('facts')}</summary>
          <FactsOf matter={matter} />
        </details>
      ) : (
        <>
          <h2 className="unseen">{t('facts')}</h2>
          <FactsOf matter={matter} />
        </>
      )}
    </section>
  )
}

function FactsOf({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  return (
    <Facts>
      <Holding matter={matter} />
      <Arrival matter={matter} />
      <Fact label={t('place')}>{usePlace(matter) || <span className="unknown">{t('placeNone')}</span>}</Fact>
      <Fact label={t('amount')}>
        <Money fen={matter.amountFen} />
      </Fact>
      <Fact label={t('headCount')}>{t('headCountOf', { count: matter.headCount })}</Fact>
    </Facts>
  )
}

function Holding({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  return (
    <>
      <Fact label={t('holder')}>{matter.holderUnitName}</Fact>
      <Fact label={t('owner')}>{matter.ownerName ?? <span className="unknown">{t('ownerNone')}</span>}</Fact>
      {matter.firstResponderName && <Fact label={t('firstResponder')}>{matter.firstResponderName}</Fact>}
    </>
  )
}

function Arrival({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <>
      <Fact label={t('registeredAt')}>
        <Moment of={matter.registeredAt} />
      </Fact>
      {matter.acceptedOn && (
        <Fact label={t('acceptedOn')}>
          <Day of={matter.acceptedOn} />
        </Fact>
      )}
      <Fact label={t('door')}>{label(doors, matter.door)}</Fact>
      <Fact label={t('origin')}>{label(origins, matter.origin)}</Fact>
      {matter.entrustingBody && (
        <Fact label={t('entrustedBy')}>{label(entrustingBodies, matter.entrustingBody)}</Fact>
      )}
      {matter.sector && <Fact label={t('sector')}>{label(sectors, matter.sector)}</Fact>}
    </>
  )
}

const levels = ['district', 'township', 'community', 'grid']

/** The names of the division from the township down, and the address. */
function usePlace({ divisionCode, place }: Matter): string {
  const units = useUnits().filter(({ kind }) => levels.includes(kind))
  const chain = units.filter((unit) => unit.kind !== 'district' && divisionCode.startsWith(unit.divisionCode))
  const names = chain.sort((one, other) => one.divisionCode.length - other.divisionCode.length)
  return [names.map(({ name }) => name).join(' '), place].filter(Boolean).join(' · ')
}

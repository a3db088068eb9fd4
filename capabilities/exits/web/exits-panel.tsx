import { App } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button, Note, Reading } from '#platform/web/ui/index.ts'
import { readExits } from '../contract.ts'
import { occasions } from '../domain/index.ts'
import { AidPart } from './aid-part.tsx'
import { AskingsPart } from './askings-part.tsx'
import { ExitCard } from './exit-card.tsx'
import type { Exits, Matter } from './exits.ts'
import { LeadForm } from './lead-form.tsx'
import { messages } from './messages.ts'
import { RouteView } from './route-view.tsx'
import { UndisputedPart } from './undisputed-part.tsx'
import './exits.css'

/** Where a matter goes that mediation does not settle: the proposal with its reasons, and what the parties were told. */
export function ExitsPanel({ matter }: { readonly matter: Matter }) {
  const read = useOperation(readExits, { params: { disputeId: matter.id } })
  return (
    <Reading of={read}>
      {(exits) => (
        <div className="exits">
          <Leading matter={matter} exits={exits} />
          {exits.exits.map((exit) => (
            <ExitCard key={exit.id} matter={matter} exit={exit} mayPrint={exits.mayPrint} />
          ))}
          {exits.occasions.length > 0 && matter.routing === 'accepted' && <UndisputedPart matter={matter} />}
          <AidPart matter={matter} />
          <AskingsPart matter={matter} />
        </div>
      )}
    </Reading>
  )
}

function Leading({ matter, exits }: { readonly matter: Matter; readonly exits: Exits }) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const { message } = App.useApp()
  const [isLeading, lead] = useState(false)
  if (exits.occasions.length === 0) return <p className="quiet">{t('whileMediating')}</p>
  const closing = {
    onCancel: () => lead(false),
    onDone: (sentence: string) => {
      lead(false)
      message.success(sentence)
    },
  }
  const hasStanding = exits.exits.some(({ isStanding }) => isStanding)
  if (isLeading) return <LeadForm disputeId={matter.id} exits={exits} {...closing} />
  return (
    <section className="exits-part">
      <p>{t('whyHere', { occasions: enumerated(exits.occasions.map((one) => label(occasions, one))) })}</p>
      {exits.isOwed && <Note tone="warning" title={t('owed')} />}
      {!hasStanding && (
        <>
          <h3>{t('proposal')}</h3>
          <ul className="exit-routes">
            {exits.proposed.map((route) => (
              <RouteView key={route.route} route={route} />
            ))}
          </ul>
        </>
      )}
      {exits.mayLead && (
        <div className="actions">
          <Button look={hasStanding ? 'plain' : 'primary'} onClick={() => lead(true)}>
            {t(hasStanding ? 'leadAgain' : 'lead')}
          </Button>
        </div>
      )}
    </section>
  )
}

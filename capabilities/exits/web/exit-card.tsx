import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, Fact, Facts } from '#platform/web/ui/index.ts'
import type { Exit, Matter } from './exits.ts'
import { messages } from './messages.ts'
import { ExitPaperLine } from './paper-line.tsx'
import { RouteView } from './route-view.tsx'

interface CardProps {
  readonly matter: Matter
  readonly exit: Exit
  readonly mayPrint: boolean
}

/** Where the parties were led, and the notice for each of them. */
export function ExitCard({ matter, exit, mayPrint }: CardProps) {
  const t = useText(messages)
  return (
    <article className="exits-part" aria-label={exit.number}>
      <p className="exit-head">
        <strong className="figure">{exit.number}</strong>
        <Tag tone={exit.isStanding ? 'good' : 'plain'}>{t(exit.isStanding ? 'standing' : 'replaced')}</Tag>
      </p>
      <Facts>
        <Fact label={t('ledOn')}>
          <Day of={exit.ledOn} />
        </Fact>
        <Fact label={t('ledBy')}>{exit.ledBy}</Fact>
        {exit.reason && <Fact label={t('because')}>{exit.reason}</Fact>}
      </Facts>
      {exit.isStanding && (
        <ul className="exit-routes">
          {exit.routes.map((route) => (
            <RouteView key={route.route} route={route} />
          ))}
        </ul>
      )}
      <details open={exit.isStanding}>
        <summary className="quiet">{t('notices')}</summary>
        <ul className="lines">
          {matter.parties.map(({ id, name }) => (
            <ExitPaperLine
              key={id}
              disputeId={matter.id}
              paper="notice"
              about={exit.id}
              partyId={id}
              mayPrint={mayPrint}
            >
              <strong>{name}</strong>{' '}
              <Tag tone={exit.printedFor.includes(id) ? 'good' : 'warning'}>
                {t(exit.printedFor.includes(id) ? 'printed' : 'notPrinted')}
              </Tag>
            </ExitPaperLine>
          ))}
        </ul>
      </details>
    </article>
  )
}

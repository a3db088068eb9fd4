import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { codesOf } from '#kernel/codes/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useNamed, useText } from '#platform/web/i18n/index.ts'
import { Button, Day, Moment, Note, Reading } from '#platform/web/ui/index.ts'
import { explainDifference, readReconciliation } from '../contract.ts'
import { differences } from '../domain/index.ts'
import { messages } from './messages.ts'

type Differing = Answer<typeof readReconciliation>['differing'][number]

/** Both sides of a period: each difference opens the matter, is registered, or is explained. */
export function Reconciliation({ listingId }: { readonly listingId: string }) {
  const t = useText(messages)
  const label = useLabel()
  const read = useOperation(readReconciliation, { params: { listingId } })
  return (
    <Reading of={read}>
      {({ system, from, to, alike, elsewhere, differing }) => (
        <>
          <h2>
            {system} · <Day of={from} /> – <Day of={to} />
          </h2>
          <p className="quiet">
            {t('alike', { count: alike })}
            {elsewhere > 0 && ` · ${t('elsewhere', { count: elsewhere })}`}
          </p>
          {differing.length === 0 && <Note tone="good" title={t('noDifference')} />}
          {codesOf(differences).map((kind) => {
            const rows = differing.filter((one) => one.kind === kind)
            if (rows.length === 0) return null
            return (
              <section className="card" key={kind}>
                <h3>
                  {label(differences, kind)} <span className="figure">{rows.length}</span>
                </h3>
                <ul className="lines">
                  {rows.map((one) => (
                    <Row key={one.subject} listingId={listingId} one={one} />
                  ))}
                </ul>
              </section>
            )
          })}
        </>
      )}
    </Reading>
  )
}

interface RowProps {
  readonly listingId: string
  readonly one: Differing
}

function Row({ listingId, one }: RowProps) {
  const t = useText(messages)
  const named = useNamed()
  const { message } = App.useApp()
  const [isExplaining, setExplaining] = useState(false)
  const { explanation, theirNumber, theirTitle, theirState, disputeId, code, title, ourState } = one
  return (
    <li>
      <div>
        {theirNumber !== undefined && (
          <p>
            {named(t('theirs'), '')}
            <span className="figure">{theirNumber}</span> {theirTitle} · {theirState || t('stateNotTold')}
          </p>
        )}
        {disputeId !== undefined && (
          <p>
            {named(t('ours'), '')}
            <Link to={`/disputes/${disputeId}` as never}>{title}</Link> <span className="figure">{code}</span>{' '}
            · {one.unitName} · {ourState === 'open' ? t('ourOpen') : t('ourClosed')}
          </p>
        )}
        {explanation && (
          <p className="quiet">
            {explanation.words} · {t('saidBy', { name: explanation.by })} <Moment of={explanation.at} />
          </p>
        )}
        {isExplaining ? (
          <OperationForm
            operation={explainDifference}
            params={{ listingId }}
            initial={{ subject: one.subject, ...(explanation ? { words: explanation.words } : {}) }}
            does={t('explainDo')}
            done={() => t('explained')}
            onDone={(sentence) => {
              setExplaining(false)
              message.success(sentence)
            }}
            onCancel={() => setExplaining(false)}
          >
            {(form) => (
              <DeskText form={form} path="words" label={t('explainWords')} rows={2} maxLength={500} />
            )}
          </OperationForm>
        ) : (
          <div className="actions">
            {one.kind === 'missing-here' && (
              <Link
                className="button button-plain"
                to={'/referrals' as never}
                search={{ letter: theirNumber, subject: theirTitle } as never}
              >
                {t('register')}
              </Link>
            )}
            <Button look="quiet" onClick={() => setExplaining(true)}>
              {explanation ? t('explainAgain') : t('explain')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

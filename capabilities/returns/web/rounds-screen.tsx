import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listReturnRounds } from '../contract.ts'
import { returnStates } from '../domain/index.ts'
import { ImportRoundForm } from './import-round-form.tsx'
import { messages } from './messages.ts'
import { OpenRoundForm } from './open-round-form.tsx'
import { type Round, toneOf } from './return.ts'
import './returns.css'

/** All rounds, the latest first: a department finds its own returns, the bureau the boards. */
export function RoundsScreen() {
  const t = useText(messages)
  const { message } = App.useApp()
  const [form, show] = useState<'open' | 'import'>()
  const list = useOperation(listReturnRounds)
  const closing = {
    onCancel: () => show(undefined),
    onDone: (sentence: string) => {
      show(undefined)
      message.success(sentence)
    },
  }
  const isBureau = list.data?.mayOpen ?? false
  return (
    <section className="page returns">
      <PageTitle lead={t(isBureau ? 'leadBureau' : 'leadDepartment')}>{t('screen')}</PageTitle>
      {isBureau && form === undefined && (
        <div className="actions">
          <Button look="primary" onClick={() => show('open')}>
            {t('openRound')}
          </Button>
          <Button onClick={() => show('import')}>{t('importRound')}</Button>
        </div>
      )}
      {form !== undefined && (
        <section className="card">
          {form === 'open' ? <OpenRoundForm {...closing} /> : <ImportRoundForm {...closing} />}
        </section>
      )}
      <Reading
        of={list}
        isEmpty={({ rounds }) => rounds.length === 0}
        empty={
          <Empty
            icon="paper"
            title={t('none')}
            hint={t(isBureau ? 'noneHintBureau' : 'noneHintDepartment')}
          />
        }
      >
        {({ rounds, mayOpen }) => (
          <div className="card">
            <ul className="lines">
              {rounds.map((round) => (
                <RoundLine key={round.id} round={round} isBureau={mayOpen} />
              ))}
            </ul>
          </div>
        )}
      </Reading>
    </section>
  )
}

function RoundLine({ round, isBureau }: { readonly round: Round; readonly isBureau: boolean }) {
  const t = useText(messages)
  const label = useLabel()
  const { id, title, asOf, dueOn, state, isImported, asked, told, late, returns } = round
  return (
    <li>
      <div>
        {isBureau ? (
          <Link to={`/return-rounds/${id}` as never}>{title}</Link>
        ) : (
          returns.map((one) => (
            <Link key={one.id} to={`/department-returns/${one.id}` as never}>
              {returns.length > 1 ? `${title} · ${one.unitName}` : title}
            </Link>
          ))
        )}
        <p className="quiet">
          {t('asOf')} <Day of={asOf} />
          {!isImported && (
            <>
              {' · '}
              {t('dueOn')} <Day of={dueOn} />
            </>
          )}
        </p>
      </div>
      <span className="returns-tags">
        {isImported ? (
          <Tag>{t('imported')}</Tag>
        ) : (
          <Tag tone={state === 'open' ? 'primary' : 'plain'}>
            {t(state === 'open' ? 'roundOpen' : 'roundClosed')}
          </Tag>
        )}
        {isBureau && <Tag tone={told === asked ? 'good' : 'plain'}>{t('progress', { told, asked })}</Tag>}
        {isBureau && late > 0 && <Tag tone="danger">{t('lateCount', { count: late })}</Tag>}
        {returns.map((one) => (
          <Tag key={one.id} tone={toneOf[one.state]}>
            {label(returnStates, one.state)}
          </Tag>
        ))}
        {returns.some(({ lateness }) => lateness === 'late') && <Tag tone="danger">{t('late')}</Tag>}
      </span>
    </li>
  )
}

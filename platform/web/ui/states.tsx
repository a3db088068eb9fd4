import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asProblemError, type ProblemError, type ProblemSort } from '../api-client/index.ts'
import { useText } from '../i18n/index.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'
import { messages } from './messages.ts'

interface StateProps {
  readonly icon?: IconName
  readonly title: string
  readonly hint?: ReactNode
  readonly action?: ReactNode
}

/** Appears after a moment, so that quick answers do not flicker. */
export function Loading({ what }: { readonly what?: string }) {
  const t = useText(messages)
  return (
    <div className="state state-loading" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>{what ?? t('loading')}</p>
    </div>
  )
}

/** Nothing there, which is an answer: say what would be here and how it gets here. */
export function Empty({ icon = 'inbox', title, hint, action }: Partial<StateProps>) {
  const t = useText(messages)
  return <State icon={icon} title={title ?? t('emptyTitle')} hint={hint} action={action} />
}

export function Denied() {
  const t = useText(messages)
  return <State icon="lock" title={t('deniedTitle')} hint={t('deniedHint')} />
}

const titleOf = {
  offline: 'offlineTitle',
  unavailable: 'unavailableTitle',
  missing: 'missingTitle',
} as const satisfies Partial<Record<ProblemSort, string>>

interface ErrorStateProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** In place of what could not be read. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useText(messages)
  const problem = asProblemError(error)
  if (problem.sort === 'denied') return <Denied />
  const titles: Partial<Record<ProblemSort, (typeof titleOf)[keyof typeof titleOf]>> = titleOf
  return (
    <div role="alert">
      <State
        icon={problem.sort === 'offline' ? 'cloudOff' : 'alert'}
        title={t(titles[problem.sort] ?? 'errorTitle')}
        hint={problem.sort === 'offline' ? t('offlineHint') : <ProblemText problem={problem} />}
        action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
      />
    </div>
  )
}

/** The sentence of a refusal with its code, which is what people read out on the phone. */
export function ProblemText({ problem }: { readonly problem: ProblemError }) {
  const t = useText(messages)
  return (
    <>
      <span>{problem.message}</span>
      <span className="problem-code">{t('problemCode', { code: problem.code })}</span>
    </>
  )
}

function State({ icon = 'alert', title, hint, action }: StateProps) {
  return (
    <div className="state">
      <Icon name={icon} />
      <p className="state-title">{title}</p>
      {hint !== undefined && <p className="state-hint">{hint}</p>}
      {action}
    </div>
  )
}

interface ReadingProps<Value> {
  readonly of: UseQueryResult<Value, ProblemError>
  readonly isEmpty?: (value: Value) => boolean
  readonly empty?: ReactNode
  readonly children: (value: Value) => ReactNode
}

/**
 * What was asked for, in whatever state it is: loading, refused, empty or here. What is here stays visible when a
 * later refresh fails.
 * @example <Reading of={disputes} isEmpty={(list) => list.items.length === 0} empty={<Empty />}>{(list) => …}</Reading>
 */
export function Reading<Value>({ of: query, isEmpty, empty, children }: ReadingProps<Value>) {
  if (query.data !== undefined) {
    return isEmpty?.(query.data) ? (empty ?? <Empty />) : children(query.data)
  }
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Loading />
}

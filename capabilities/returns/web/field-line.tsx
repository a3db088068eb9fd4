import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useLabel, useLanguage, useNamed, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import {
  answerTo,
  type Field,
  type FieldValue,
  type Finding,
  findingKinds,
  isFilled,
  isSame,
  type Known,
  knownFigures,
  type Remarks,
  type Values,
  valueText,
} from '../domain/index.ts'
import { FieldInput } from './field-input.tsx'
import { messages } from './messages.ts'

/** What stands beside every field of a return. */
export interface Sight {
  readonly values: Values
  readonly remarks: Remarks
  readonly last: Values | undefined
  readonly known: Known
  readonly findings: readonly Finding[]
  readonly reasons: readonly { readonly field: string; readonly words: string }[]
}

export interface Editing {
  readonly set: (code: string, value: FieldValue | undefined) => void
  readonly remark: (code: string, words: string) => void
}

interface LineProps {
  readonly field: Field
  readonly sight: Sight
  readonly editing: Editing | undefined
  readonly children?: ReactNode
}

export const inputId = (code: string) => `return-${code}`

/** One field: what is answered, the last round and the register beside it, what is wrong and why it is so below it. */
export function FieldLine({ field, sight, editing, children }: LineProps) {
  const t = useText(messages)
  const word = useWord()
  const language = useLanguage()
  const { code, hint, known: figure } = field
  const value = answerTo(sight.values, code)
  const last = sight.last && answerTo(sight.last, code)
  const known = figure && sight.known[figure]
  const findings = sight.findings.filter(({ at }) => at === code)
  const text = (one: FieldValue | undefined) => (isFilled(one) ? valueText(field, one, language) : '—')
  const isWrong = findings.some(({ severity }) => severity === 'fault')
  return (
    <div className="returns-line" data-field={code}>
      <div className="returns-name">
        <span>{word(field)}</span>
        {field.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
        {hint && <span className="quiet">{word(hint)}</span>}
      </div>
      <div className="returns-answer">
        {editing === undefined ? (
          <span className={typeof value === 'number' ? 'figure returns-figure' : undefined}>
            {isFilled(value) ? valueText(field, value, language) : <i className="quiet">{t('unanswered')}</i>}
            {typeof value === 'number' && field.unit && ` ${word(field.unit)}`}
          </span>
        ) : (
          <FieldInput
            field={field}
            id={inputId(code)}
            value={value}
            isWrong={isWrong}
            onChange={(changed) => editing.set(code, changed)}
          />
        )}
      </div>
      <div className="returns-beside" data-short={t('lastRound')}>
        {sight.last !== undefined && text(last)}
        <Difference value={value} last={last} />
      </div>
      <div className="returns-beside" data-short={t('register')}>
        {figure !== undefined && known !== undefined && (
          <>
            <span title={word(knownFigures[figure])}>{text(known)}</span>
            {editing !== undefined && !isSame(value, known) && (isFilled(known) || isFilled(value)) && (
              <Button look="quiet" onClick={() => editing.set(code, known)}>
                {t('takeOver')}
              </Button>
            )}
          </>
        )}
      </div>
      <Below field={field} sight={sight} findings={findings} editing={editing} />
      {children}
    </div>
  )
}

function Difference({
  value,
  last,
}: {
  readonly value: FieldValue | undefined
  readonly last: FieldValue | undefined
}) {
  const t = useText(messages)
  if (typeof value !== 'number' || typeof last !== 'number' || value === last) return null
  const by = `${value > last ? '+' : '−'}${Math.abs(value - last)}`
  return <Tag tone="primary">{t('changedBy', { by })}</Tag>
}

interface BelowProps extends Pick<LineProps, 'field' | 'sight' | 'editing'> {
  readonly findings: readonly Finding[]
}

function Below({ field, sight, findings, editing }: BelowProps) {
  const t = useText(messages)
  const word = useWord()
  const label = useLabel()
  const named = useNamed()
  const { code } = field
  const remark = Object.hasOwn(sight.remarks, code) ? (sight.remarks[code] ?? '') : ''
  const reason = sight.reasons.find((one) => one.field === code)
  const wantsRemark = findings.some(({ severity }) => severity === 'warning')
  if (findings.length === 0 && remark === '' && reason === undefined) return null
  return (
    <div className="returns-below">
      {reason && <p className="returns-fault">{t('rejectedBecause', { words: reason.words })}</p>}
      {findings.map(({ what, says, severity, isExplained }) => (
        <p
          key={`${what}${says?.zh ?? ''}`}
          className={severity === 'fault' ? 'returns-fault' : isExplained ? 'quiet' : 'returns-warning'}
        >
          {says === undefined ? label(findingKinds, what) : word(says)}
          {says?.assumption && (
            <>
              {' '}
              <Tag tone="warning">{t('assumption')}</Tag>
            </>
          )}
        </p>
      ))}
      {editing === undefined
        ? remark !== '' && <p>{named(t('remark'), remark)}</p>
        : (wantsRemark || remark !== '') && (
            <Input
              aria-label={t('remarkOf', { field: word(field) })}
              id={`${inputId(code)}-remark`}
              placeholder={t('remarkHint')}
              value={remark}
              maxLength={500}
              onChange={(event) => editing.remark(code, event.target.value)}
            />
          )}
    </div>
  )
}

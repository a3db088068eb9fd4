import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useMemo, useState } from 'react'
import { hasMovedOn, type ProblemError, useWrite } from '#platform/web/api-client/index.ts'
import { useDraft } from '#platform/web/forms/index.ts'
import { useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { Button, Clash, Note, ProblemText } from '#platform/web/ui/index.ts'
import { saveDepartmentReturn, submitDepartmentReturn } from '../contract.ts'
import {
  answerTo,
  countDifferences,
  type FieldValue,
  fieldsOf,
  findingsOf,
  isFilled,
  isSame,
  openFindings,
  type Remarks,
  type Values,
  valueText,
} from '../domain/index.ts'
import { inputId } from './field-line.tsx'
import { messages } from './messages.ts'
import type { DepartmentReturn } from './return.ts'
import { knownIn, ReturnParts } from './return-parts.tsx'

/** @property version that was seen when typing began */
interface Typed {
  readonly version: number
  readonly values: Values
  readonly remarks: Remarks
}

const without = <Value,>(record: Readonly<Record<string, Value>>, code: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== code))

/** Typing is checked at every key, kept on the device a moment later, and saved to the house at the clerk's word. */
export function FillForm({ one }: { readonly one: DepartmentReturn }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const client = useQueryClient()
  const stored = { version: one.version, values: one.values, remarks: one.remarks }
  const [typed, change, draft] = useDraft<Typed>(`returns.${one.id}`, stored)
  const [isSubmitting, setSubmitting] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const last = one.last?.values
  const known = useMemo(() => knownIn(one), [one])
  const { values, remarks, version } = typed
  const all = findingsOf(one.form, { values, remarks, known, last })
  const open = openFindings(all)
  // what is simply not filled in yet is no reproach before the clerk wants to submit
  const shown = isSubmitting ? all : all.filter(({ what }) => what !== 'missing')
  const isDirty = JSON.stringify([values, remarks]) !== JSON.stringify([one.values, one.remarks])
  const onProblem = (error: ProblemError) => (hasMovedOn(error) ? undefined : setProblem(error))
  const save = useWrite(saveDepartmentReturn, {
    onSuccess: (saved) => {
      change((before) => ({ ...before, version: saved.version }))
      setProblem(undefined)
      void client.invalidateQueries()
      message.success(t('saved'))
    },
    onProblem,
  })
  const submit = useWrite(submitDepartmentReturn, {
    onSuccess: () => {
      draft.clear()
      void client.invalidateQueries()
      message.success(t('submitted'))
    },
    onProblem,
  })
  const about = { params: { departmentReturnId: one.id }, version, body: { values, remarks } }
  const send = () => {
    const [first] = open
    if (first === undefined) return submit.mutate(about)
    setSubmitting(true)
    message.warning(t('submitFirst', { count: open.length }))
    const place = `${inputId(first.at)}${first.severity === 'warning' ? '-remark' : ''}`
    requestAnimationFrame(() => {
      const line = document.querySelector(`[data-field="${first.at}"]`)
      line?.scrollIntoView({ block: 'center' })
      document.getElementById(place)?.focus({ preventScroll: true })
    })
  }
  const editing = {
    set: (code: string, value: FieldValue | undefined) =>
      change((before) => ({
        ...before,
        values: value === undefined ? without(before.values, code) : { ...before.values, [code]: value },
      })),
    remark: (code: string, words: string) =>
      change((before) => ({
        ...before,
        remarks: words === '' ? without(before.remarks, code) : { ...before.remarks, [code]: words },
      })),
  }
  const fromLast = () =>
    change((before) => ({ ...before, values: withEmptyFrom(one, before.values, last ?? {}) }))
  const isBusy = save.isPending || submit.isPending
  const hasClash = version < one.version && !isBusy
  return (
    <>
      {hasClash && (
        <FillClash
          one={one}
          mine={values}
          onKeepMine={() => change((before) => ({ ...before, version: one.version }))}
          onTakeTheirs={() => change(() => stored)}
        />
      )}
      {last !== undefined &&
        fieldsOf(one.form).some(
          ({ code }) => isFilled(answerTo(last, code)) && !isFilled(answerTo(values, code)),
        ) && (
          <div className="actions">
            <Button onClick={fromLast}>{t('takeLast')}</Button>
          </div>
        )}
      <ReturnParts
        form={one.form}
        sight={{ values, remarks, last, known, findings: shown, reasons: one.reasons }}
        editing={editing}
      />
      <section className="card returns-bar">
        <Standing
          open={open.length}
          missing={open.filter(({ what }) => what === 'missing').length}
          changes={last === undefined ? undefined : countDifferences(one.form, last, values)}
        />
        {problem && (
          <Note tone="danger" isNews>
            <ProblemText problem={problem} />
          </Note>
        )}
        <div className="actions">
          <Button look="primary" isBusy={submit.isPending} disabled={hasClash} onClick={send}>
            {t('submitDo')}
          </Button>
          <Button isBusy={save.isPending} disabled={hasClash} onClick={() => save.mutate(about)}>
            {t('saveDo')}
          </Button>
          {isDirty && <span className="quiet">{t('unsaved')}</span>}
        </div>
      </section>
    </>
  )
}

interface StandingProps {
  readonly open: number
  readonly missing: number
  readonly changes: number | undefined
}

function Standing({ open, missing, changes }: StandingProps) {
  const t = useText(messages)
  return (
    <p aria-live="polite">
      <strong className={open > 0 ? 'returns-warning' : 'returns-good'}>
        {open > 0 ? t('stands', { count: open }) : t('standsNone')}
      </strong>
      {missing > 0 && <span className="quiet"> · {t('standsMissing', { count: missing })}</span>}
      {changes !== undefined && <span className="quiet"> · {t('changedFields', { count: changes })}</span>}
    </p>
  )
}

interface FillClashProps {
  readonly one: DepartmentReturn
  readonly mine: Values
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

function FillClash({ one, mine, onKeepMine, onTakeTheirs }: FillClashProps) {
  const word = useWord()
  const language = useLanguage()
  const rows = fieldsOf(one.form).flatMap((field) => {
    const [own, theirs] = [answerTo(mine, field.code), answerTo(one.values, field.code)]
    if (isSame(own, theirs)) return []
    const text = (value: FieldValue | undefined) => (isFilled(value) ? valueText(field, value, language) : '')
    return [{ label: word(field), mine: text(own), theirs: text(theirs) }]
  })
  return <Clash rows={rows} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />
}

/** Only what nobody answered yet, and only what this form still asks. */
function withEmptyFrom({ form }: DepartmentReturn, values: Values, last: Values): Values {
  const filled = fieldsOf(form).flatMap(({ code }) => {
    const before = answerTo(last, code)
    return isFilled(answerTo(values, code)) || !isFilled(before) ? [] : [[code, before] as const]
  })
  return { ...values, ...Object.fromEntries(filled) }
}

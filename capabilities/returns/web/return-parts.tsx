import type { ReactNode } from 'react'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { type Known, type ReturnForm, ratioOf } from '../domain/index.ts'
import { type Editing, FieldLine, type Sight } from './field-line.tsx'
import { messages } from './messages.ts'
import type { DepartmentReturn } from './return.ts'

interface PartsProps {
  readonly form: ReturnForm
  readonly sight: Sight
  readonly editing?: Editing
  /** What stands below a field while it is judged. */
  readonly below?: (code: string) => ReactNode
}

/** The whole form, part by part; read or typed. */
export function ReturnParts({ form, sight, editing, below }: PartsProps) {
  const t = useText(messages)
  const word = useWord()
  return (
    <>
      {form.parts.map((part) => (
        <section key={part.code} className="card returns-part">
          <h2>{word(part)}</h2>
          <div className="returns-line returns-heads" aria-hidden="true">
            <span>{t('field')}</span>
            <span>{t('value')}</span>
            <span>{t('lastRound')}</span>
            <span>{t('register')}</span>
          </div>
          {part.fields.map((field) => (
            <FieldLine key={field.code} field={field} sight={sight} editing={editing}>
              {below?.(field.code)}
            </FieldLine>
          ))}
        </section>
      ))}
      <Ratios form={form} sight={sight} />
    </>
  )
}

function Ratios({ form, sight }: Pick<PartsProps, 'form' | 'sight'>) {
  const t = useText(messages)
  const word = useWord()
  return (
    <section className="card">
      <h2>{t('ratios')}</h2>
      <dl className="facts">
        {form.ratios.map((ratio) => {
          const value = ratioOf(ratio, sight.values)
          return (
            <div key={ratio.code}>
              <dt>{word(ratio)}</dt>
              <dd className="figure">
                {value === undefined ? '—' : ratio.as === 'percent' ? t('percentValue', { value }) : value}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

export const knownIn = ({ known }: DepartmentReturn): Known =>
  Object.fromEntries(known.map(({ figure, value }) => [figure, value]))

import { useState } from 'react'
import { useClauses, useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Fact, Facts } from '#platform/web/ui/index.ts'
import { endEnforcementBody, endEntrustment } from '../../contract.ts'
import { actTypes, bodyKinds } from '../../domain/index.ts'
import { EndForm } from '../end-form.tsx'
import type { Body } from './body.ts'
import { CreditCodeForm, EntrustForm } from './body-forms.tsx'
import { messages } from './messages.ts'

interface DetailProps {
  readonly body: Body
  readonly bodies: readonly Body[]
  readonly onDone: (sentence: string) => void
}

/** @property about the letter that ends */
interface Doing {
  readonly act: 'end' | 'entrust' | 'end-letter' | 'code'
  readonly about?: string
}

/** One body: what it rests on, its letters, and what the bureau may record of it. */
export function BodyDetail({ body, bodies, onDone }: DetailProps) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const [doing, act] = useState<Doing>()
  const closing = {
    onCancel: () => act(undefined),
    onDone: (sentence: string) => {
      act(undefined)
      onDone(sentence)
    },
  }
  const { validFrom: from, validTo: to } = body
  const isEntrusted = body.kind === 'entrusted'
  return (
    <div className="authority">
      <Facts>
        <Fact label={t('kind')}>{label(bodyKinds, body.kind)}</Fact>
        <Fact label={t('unit')}>{body.unitName}</Fact>
        <Fact label={t('basis')}>{body.basis}</Fact>
        {!isEntrusted && (
          <Fact label={t('actTypes')}>{enumerated(body.actTypes.map((type) => label(actTypes, type)))}</Fact>
        )}
        {body.scope !== '' && <Fact label={t('scope')}>{body.scope}</Fact>}
        <Fact label={t('creditCode')}>
          {body.creditCode === undefined ? t('noCode') : <span className="figure">{body.creditCode}</span>}
        </Fact>
        <Fact label={body.isInForce ? t('inForce') : t('notInForce')}>
          {to === undefined ? t('since', { from }) : t('between', { from, to })} {body.endReason}
        </Fact>
      </Facts>
      {isEntrusted && (
        <section className="authority">
          <h3>{t('letters')}</h3>
          {body.entrustments.length === 0 && <p className="quiet">{t('noLetters')}</p>}
          <ul className="lines authority-lines">
            {body.entrustments.map((letter) => (
              <Letter
                key={letter.id}
                letter={letter}
                mayEnd={body.mayKeep && letter.isInForce && doing === undefined}
                onEnd={() => act({ act: 'end-letter', about: letter.id })}
              >
                {doing?.about === letter.id && (
                  <EndForm
                    {...closing}
                    operation={endEntrustment}
                    params={{ entrustmentId: letter.id }}
                    version={letter.version}
                  />
                )}
              </Letter>
            ))}
          </ul>
        </section>
      )}
      {body.mayKeep && body.isInForce && doing === undefined && (
        <div className="actions">
          {isEntrusted && (
            <Button look="primary" onClick={() => act({ act: 'entrust' })}>
              {t('entrust')}
            </Button>
          )}
          <Button onClick={() => act({ act: 'code' })}>{t('recordCode')}</Button>
          <Button onClick={() => act({ act: 'end' })}>{t('end')}</Button>
        </div>
      )}
      {doing?.act === 'entrust' && <EntrustForm {...closing} bodyId={body.id} bodies={bodies} />}
      {doing?.act === 'code' && <CreditCodeForm {...closing} body={body} />}
      {doing?.act === 'end' && (
        <EndForm
          {...closing}
          operation={endEnforcementBody}
          params={{ enforcementBodyId: body.id }}
          version={body.version}
        />
      )}
    </div>
  )
}

interface LetterProps {
  readonly letter: Body['entrustments'][number]
  readonly mayEnd: boolean
  readonly onEnd: () => void
  readonly children: React.ReactNode
}

function Letter({ letter, mayEnd, onEnd, children }: LetterProps) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const clauses = useClauses()
  const { letterNumber: number, principalName: name, items, powers, validFrom: from, validTo: to } = letter
  return (
    <li>
      <p className="authority-facts">
        <strong>
          {t('letter', { number, powers: enumerated(powers.map((power) => label(actTypes, power))) })}
        </strong>
        {!letter.isInForce && <Tag tone="danger">{t('letterOver')}</Tag>}
        {letter.isExpiring && <Tag tone="warning">{t('expiring')}</Tag>}
      </p>
      <p>{t('inNameOf', { name })}</p>
      <p className="quiet">{t('items', { items: items.length === 0 ? t('allItems') : clauses(items) })}</p>
      <p className="quiet">
        {t('between', { from, to })} {letter.endReason}
      </p>
      {mayEnd && (
        <Button look="quiet" onClick={onEnd}>
          {t('endLetter')}
        </Button>
      )}
      {children}
    </li>
  )
}

import { type Closing, DeskDay, DeskMoney, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { amendDecision, correctPublication } from '../contract/desk.ts'
import { type TextPart, textParts, textPartWord } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Publication } from './publication.ts'

const parts = Object.keys(textParts) as TextPart[]

interface AmendProps extends Closing {
  readonly act: 'amend' | 'correct'
  readonly one: Publication
}

/** The same fields before and after publication; before it also number, organ and days. */
export function AmendForm({ act, one, ...closing }: AmendProps) {
  const t = useText(messages)
  const word = useWord()
  const about = {
    ...closing,
    ...{ params: { publicationId: one.id }, version: one.version, draft: `publicity.${act}.${one.id}` },
    ...{ does: t(act), done: () => t(act === 'amend' ? 'amended' : 'corrected') },
  }
  const fine = one.fineFen === undefined ? {} : { fineFen: one.fineFen }
  const texts = { ...one.texts }
  if (act === 'correct') {
    return (
      <OperationForm
        {...about}
        operation={correctPublication}
        initial={{ verdict: 'correct', texts, ...fine }}
        lead={<p>{t('correctLead')}</p>}
      >
        {(form) => (
          <>
            {parts.map((part) => (
              <DeskText
                key={part}
                form={form}
                path={`texts.${part}`}
                label={word(textPartWord(part, one.actType))}
                rows={3}
                isOptional
              />
            ))}
            <DeskMoney form={form} path="fineFen" label={t('fine')} isOptional />
            <DeskText form={form} path="reason" label={t('reason')} rows={2} maxLength={1000} />
          </>
        )}
      </OperationForm>
    )
  }
  const days = {
    ...(one.decidedOn ? { decidedOn: one.decidedOn } : {}),
    ...(one.servedOn ? { servedOn: one.servedOn } : {}),
  }
  return (
    <OperationForm
      {...about}
      operation={amendDecision}
      initial={{ documentNumber: one.documentNumber, organ: one.organ, texts, ...days, ...fine }}
      lead={<p>{t('amendLead')}</p>}
    >
      {(form) => (
        <>
          <DeskText form={form} path="documentNumber" label={t('number')} maxLength={128} />
          <DeskText form={form} path="organ" label={t('organ')} maxLength={200} />
          <DeskDay form={form} path="decidedOn" label={t('decidedOn')} />
          <DeskDay form={form} path="servedOn" label={t('servedOn')} isOptional />
          {parts.map((part) => (
            <DeskText
              key={part}
              form={form}
              path={`texts.${part}`}
              label={word(textPartWord(part, one.actType))}
              rows={3}
              isOptional
            />
          ))}
          <DeskMoney form={form} path="fineFen" label={t('fine')} isOptional />
          <DeskText form={form} path="reason" label={t('reason')} rows={2} maxLength={1000} />
        </>
      )}
    </OperationForm>
  )
}

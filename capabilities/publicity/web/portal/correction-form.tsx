import { useState } from 'react'
import { useWrite } from '#platform/web/api-client/index.ts'
import { FormProblems, TextField, useForm } from '#platform/web/forms/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, dateText, Note } from '#platform/web/ui/index.ts'
import { askCorrection } from '../../contract/portal.ts'
import { messages } from './messages.ts'

/** Behind a line: most people only read. */
export function CorrectionForm({ decisionId }: { readonly decisionId: string }) {
  const t = useText(messages)
  const language = useLanguage()
  const [dueOn, setDueOn] = useState<string>()
  const form = useForm(askCorrection)
  const ask = useWrite(askCorrection, {
    onSuccess: (answer) => setDueOn(answer.dueOn),
    onProblem: form.refuse,
  })
  if (dueOn !== undefined) {
    return (
      <Note tone="good" title={t('sent')}>
        {t('sentHint', { day: dateText(dueOn, language) })}
      </Note>
    )
  }
  return (
    <details className="correction">
      <summary>{t('wrong')}</summary>
      <p>{t('wrongHint')}</p>
      <form noValidate onSubmit={form.submit((body) => ask.mutate({ params: { decisionId }, body }))}>
        <FormProblems form={form} />
        <TextField
          form={form}
          path="words"
          label={t('wrongWords')}
          hint={t('wrongWordsHint')}
          rows={4}
          maxLength={2000}
        />
        <TextField
          form={form}
          path="contact"
          label={t('contact')}
          hint={t('contactHint')}
          maxLength={100}
          isOptional
        />
        <div className="actions">
          <Button type="submit" look="primary" isBusy={ask.isPending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </details>
  )
}

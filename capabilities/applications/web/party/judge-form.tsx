import { satisfactions } from '#capabilities/disputes/domain/index.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ChoiceField, FormProblems, TextField, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Note } from '#platform/web/ui/index.ts'
import { judgeAsParty } from '../../contract.ts'
import { messages } from './messages.ts'
import type { SayingProps } from './reply-form.tsx'

const { 'not-answered': _silence, ...answers } = satisfactions

/** How satisfied the party is; it may think again. */
export function JudgeForm({ page: { judgement }, accessCode, onSent }: SayingProps) {
  const t = useText(messages)
  const form = useForm(judgeAsParty, {
    initial: {
      accessCode,
      ...(judgement ? { satisfaction: judgement.satisfaction, words: judgement.words } : {}),
    },
  })
  const send = useWrite(judgeAsParty, { onSuccess: onSent, onProblem: form.refuse })
  return (
    <form className="card" noValidate onSubmit={form.submit((body) => send.mutate({ body }))}>
      <h2>{t('judgeTitle')}</h2>
      {judgement ? <Note tone="good" title={t('judged')} isNews /> : <p>{t('judgeLead')}</p>}
      <FormProblems form={form} />
      <ChoiceField form={form} path="satisfaction" label={t('judge')} options={answers} />
      <TextField form={form} path="words" label={t('judgeWords')} rows={3} maxLength={500} isOptional />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={send.isPending}>
          {t('judgeSend')}
        </Button>
      </div>
    </form>
  )
}

import { useState } from 'react'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ChoiceField, FormProblems, TextField, useForm } from '#platform/web/forms/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, instantText, Note } from '#platform/web/ui/index.ts'
import { replyAsParty } from '../../contract.ts'
import { partyReplies } from '../../domain/index.ts'
import { messages } from './messages.ts'
import type { PartyPage } from './opened.ts'

export interface SayingProps {
  readonly page: PartyPage
  readonly accessCode: string
  readonly onSent: () => void
}

/** Whether the party takes part, in its own words. */
export function ReplyForm({ page: { reply }, accessCode, onSent }: SayingProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const [isSent, setSent] = useState(false)
  const form = useForm(replyAsParty, { initial: { accessCode } })
  const send = useWrite(replyAsParty, {
    onSuccess: () => {
      setSent(true)
      onSent()
    },
    onProblem: form.refuse,
  })
  return (
    <form className="card" noValidate onSubmit={form.submit((body) => send.mutate({ body }))}>
      <h2>{t('replyTitle')}</h2>
      {isSent && <Note tone="good" title={t('sent')} isNews />}
      {reply && (
        <p className="quiet">
          {t('replied', {
            moment: instantText(reply.at, language),
            reply: label(partyReplies, reply.reply),
          })}
        </p>
      )}
      <FormProblems form={form} />
      <ChoiceField form={form} path="reply" label={t('reply')} options={partyReplies} />
      <TextField
        form={form}
        path="words"
        label={t('words')}
        hint={t('wordsHint')}
        rows={3}
        maxLength={500}
        isOptional
      />
      <p className="quiet">{t('replyHint')}</p>
      <div className="actions">
        <Button type="submit" look="primary" isBusy={send.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}

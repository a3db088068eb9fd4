import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, instantText } from '#platform/web/ui/index.ts'
import { heedReply, type listPartyNotices } from '../../contract.ts'
import { partyReplies } from '../../domain/index.ts'
import { messages } from './messages.ts'

type Reply = Answer<typeof listPartyNotices>['parties'][number]['replies'][number]

interface ReplyProps {
  readonly disputeId: string
  readonly reply: Reply
  readonly mayHeed: boolean
}

/** What a party said, and what was done about it. */
export function ReplyLine({ disputeId, reply, mayHeed }: ReplyProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const [isHeeding, heed] = useState(false)
  const isOpen = reply.heededAt === undefined
  return (
    <div className="party-said">
      <p>
        {t('said', { moment: instantText(reply.at, language), reply: label(partyReplies, reply.reply) })}{' '}
        {reply.words}
      </p>
      {!isOpen && (
        <p className="quiet">{t('heeded', { by: reply.heededBy ?? '', words: reply.heededAs ?? '' })}</p>
      )}
      {isOpen && mayHeed && !isHeeding && (
        <Button look="primary" onClick={() => heed(true)}>
          {t('heed')}
        </Button>
      )}
      {isHeeding && <HeedForm disputeId={disputeId} partyReplyId={reply.id} onClose={() => heed(false)} />}
    </div>
  )
}

interface HeedProps {
  readonly disputeId: string
  readonly partyReplyId: string
  readonly onClose: () => void
}

function HeedForm({ disputeId, partyReplyId, onClose }: HeedProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const form = useForm(heedReply, { draft: `heed.${partyReplyId}` })
  const heed = useWrite(heedReply, {
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      message.success(t('heedDone'))
      onClose()
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => heed.mutate({ params: { disputeId, partyReplyId }, body }))}
      isBusy={heed.isPending}
      does={t('heed')}
      onCancel={onClose}
    >
      <DeskText form={form} path="words" label={t('heedWords')} rows={2} maxLength={500} />
    </ActForm>
  )
}

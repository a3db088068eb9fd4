import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ProblemError, useWrite } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, copyText, Note, saveFile } from '#platform/web/ui/index.ts'
import { printPartyNotice } from '../../contract.ts'
import { messages } from './messages.ts'

interface FreshCodeProps {
  readonly params: { readonly disputeId: string; readonly partyId: string }
  readonly name: string
  readonly accessCode: string
}

/** The code that was just given, to go out at once: on a letter, or in a message. */
export function FreshCode({ params, name, accessCode }: FreshCodeProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const [isCopied, setCopied] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const address = `${location.origin}/party`
  const print = useWrite(printPartyNotice, {
    onSuccess: (file, { body }) => {
      if (file) saveFile(file, `${t('codeOf', { name })}.${body.as === 'pdf' ? 'pdf' : 'docx'}`)
      void client.invalidateQueries()
    },
    onProblem: setProblem,
  })
  const make = (as: 'pdf' | 'word') => print.mutate({ params, body: { accessCode, address, as } })
  const copy = async () => {
    const link = `${address}#${accessCode}`
    setCopied(await copyText(t('sms', { name, address: link, code: accessCode })))
  }
  return (
    <div className="fresh-code">
      <p className="quiet">{t('codeOf', { name })}</p>
      <p className="figure fresh-code-code">{accessCode}</p>
      <p>
        {t('once')} {t('againNote')}
      </p>
      <div className="actions">
        <Button look="primary" isBusy={print.isPending} onClick={() => make('pdf')}>
          {t('pdf')}
        </Button>
        <Button look="quiet" onClick={() => make('word')}>
          {t('word')}
        </Button>
        <Button onClick={() => void copy()}>{t(isCopied ? 'copied' : 'copy')}</Button>
      </div>
      <p className="quiet">{t('printLogged')}</p>
      {problem && <Note tone="warning" title={problem.message} />}
    </div>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { App, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { type ProblemError, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, type Closing, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Note, ProblemText, useMay } from '#platform/web/ui/index.ts'
import {
  acceptDepartmentReturn,
  rejectDepartmentReturn,
  signDepartmentReturn,
  withdrawDepartmentReturn,
} from '../contract.ts'
import { findingsOf } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { DepartmentReturn } from './return.ts'
import { knownIn, ReturnParts } from './return-parts.tsx'

/** A return that is read: signed, accepted, sent back with a reason at each field, or excused. */
export function JudgeView({ one }: { readonly one: DepartmentReturn }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const client = useQueryClient()
  const [act, take] = useState<'reject' | 'withdraw'>()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const { may, version, values, remarks } = one
  const last = one.last?.values
  const known = knownIn(one)
  const isBegun = one.state !== 'open' && !one.round.isImported
  const findings = isBegun ? findingsOf(one.form, { values, remarks, known, last }) : []
  const closing = {
    onCancel: () => take(undefined),
    onDone: (sentence: string) => {
      take(undefined)
      setReasons({})
      void client.invalidateQueries()
      message.success(sentence)
    },
  }
  const params = { departmentReturnId: one.id }
  const told = Object.entries(reasons)
    .filter(([, words]) => words.trim().length > 1)
    .map(([field, words]) => ({ field, words: words.trim() }))
  return (
    <>
      {act === undefined && <Acts one={one} onAct={take} onDone={closing.onDone} />}
      {act === 'withdraw' && (
        <section className="card">
          <OperationForm
            {...closing}
            operation={withdrawDepartmentReturn}
            params={params}
            version={version}
            initial={{ isExcused: may.withdraw }}
            does={t(may.withdraw ? 'withdrawDo' : 'askAgainDo')}
            done={() => t(may.withdraw ? 'withdrawn' : 'askedAgain')}
            lead={<p>{t(may.withdraw ? 'withdrawLead' : 'askAgainLead')}</p>}
          >
            {(form) => (
              <DeskText form={form} path="words" label={t('withdrawWords')} rows={2} maxLength={500} />
            )}
          </OperationForm>
        </section>
      )}
      <ReturnParts
        form={one.form}
        sight={{ values, remarks, last, known, findings, reasons: one.reasons }}
        {...(act === 'reject'
          ? {
              below: (code: string) => (
                <Input
                  className="returns-reason"
                  aria-label={t('rejectField')}
                  id={`return-${code}-reason`}
                  placeholder={t('rejectField')}
                  maxLength={500}
                  value={reasons[code] ?? ''}
                  onChange={(event) => setReasons((before) => ({ ...before, [code]: event.target.value }))}
                />
              ),
            }
          : {})}
      />
      {act === 'reject' && (
        <section className="card returns-bar">
          <RejectForm one={one} reasons={told} {...closing} />
        </section>
      )}
    </>
  )
}

interface RejectProps extends Closing {
  readonly one: DepartmentReturn
  readonly reasons: readonly { readonly field: string; readonly words: string }[]
}

const OnTheWhole = z.strictObject({ words: z.string().trim().min(2).max(500) })

/** The word on the whole; the reasons stand at their fields. */
function RejectForm({ one, reasons, onDone, onCancel }: RejectProps) {
  const t = useText(messages)
  const form = useForm({ body: OnTheWhole })
  const reject = useWrite(rejectDepartmentReturn, {
    onSuccess: () => onDone(t('rejectedDone')),
    onProblem: form.refuse,
  })
  const send = ({ words }: z.infer<typeof OnTheWhole>) =>
    reject.mutate({
      params: { departmentReturnId: one.id },
      version: one.version,
      body: { words, reasons: [...reasons] },
    })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={reject.isPending}
      does={t('rejectSend')}
      lead={<p>{t('rejectLead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="words" label={t('rejectWords')} maxLength={500} />
    </ActForm>
  )
}

interface ActsProps {
  readonly one: DepartmentReturn
  readonly onAct: (act: 'reject' | 'withdraw') => void
  readonly onDone: (sentence: string) => void
}

function Acts({ one, onAct, onDone }: ActsProps) {
  const t = useText(messages)
  const mayAll = useMay()
  const [problem, setProblem] = useState<ProblemError>()
  const { may, version } = one
  // a head sees it submitted and cannot sign: then it was the head who submitted it
  const isOwn = one.state === 'submitted' && mayAll('signDepartmentReturn') && !may.sign && may.reject
  const about = { params: { departmentReturnId: one.id }, version }
  const sign = useWrite(signDepartmentReturn, {
    onSuccess: () => onDone(t('signed')),
    onProblem: setProblem,
  })
  const accept = useWrite(acceptDepartmentReturn, {
    onSuccess: () => onDone(t('accepted')),
    onProblem: setProblem,
  })
  return (
    <>
      {isOwn && <Note tone="warning">{t('ownSubmission')}</Note>}
      {may.sign && <p className="quiet">{t('signLead')}</p>}
      {problem && (
        <Note tone="danger" isNews>
          <ProblemText problem={problem} />
        </Note>
      )}
      <div className="actions">
        {may.sign && (
          <Button look="primary" isBusy={sign.isPending} onClick={() => sign.mutate(about)}>
            {t('signDo')}
          </Button>
        )}
        {may.accept && (
          <Button look="primary" isBusy={accept.isPending} onClick={() => accept.mutate(about)}>
            {t('acceptDo')}
          </Button>
        )}
        {may.reject && <Button onClick={() => onAct('reject')}>{t('rejectDo')}</Button>}
        {(may.withdraw || may.askAgain) && (
          <Button onClick={() => onAct('withdraw')}>{t(may.withdraw ? 'withdrawDo' : 'askAgainDo')}</Button>
        )}
      </div>
    </>
  )
}

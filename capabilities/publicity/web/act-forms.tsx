import { Radio } from 'antd'
import { useState } from 'react'
import {
  type Closing,
  DeskCheck,
  DeskDay,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useAside, useLabel, useNamed, useText } from '#platform/web/i18n/index.ts'
import * as contract from '../contract/desk.ts'
import { channels, withdrawalReasons } from '../domain/index.ts'
import { AmendForm } from './amend-form.tsx'
import { ChooseForm } from './choose-form.tsx'
import { messages } from './messages.ts'
import type { Publication } from './publication.ts'

const offers = {
  amend: 'amend',
  choose: 'choose',
  confirm: 'confirm',
  return: 'return',
  publish: 'publish',
  'confirm-correction': 'confirmCorrection',
  correct: 'correct',
  'refuse-correction': 'refuseCorrection',
  'record-channel': 'recordChannel',
  withdraw: 'withdraw',
  repair: 'repair',
  reopen: 'reopen',
  link: 'linkRemade',
} as const
export type OfferedAct = keyof typeof offers

const leading: readonly OfferedAct[] = ['choose', 'confirm', 'publish', 'confirm-correction']

/** What this officer may do, what leads on first. */
export function offeredOn({ may, openCorrections, withdrawn, followsId }: Publication) {
  const isOffered = (act: OfferedAct) => {
    if (act === 'link') return withdrawn.length > 0 && followsId === undefined
    return act === 'refuse-correction' ? may.includes('correct') && openCorrections > 0 : may.includes(act)
  }
  return (Object.keys(offers) as OfferedAct[]).filter(isOffered).map((offered) => ({
    ...{ offered, words: offers[offered] },
    look: leading.includes(offered)
      ? ('primary' as const)
      : offered === 'withdraw'
        ? ('danger' as const)
        : ('plain' as const),
  }))
}

interface ActProps extends Closing {
  readonly act: OfferedAct
  readonly one: Publication
}

/** One act as a form. */
export function ActFormOf({ act, one, ...closing }: ActProps) {
  const t = useText(messages)
  const label = useLabel()
  const aside = useAside()
  const about = { ...closing, params: { publicationId: one.id }, version: one.version, does: t(offers[act]) }
  const draft = `publicity.${act}.${one.id}`
  if (act === 'choose') return <ChooseForm one={one} {...closing} />
  if (act === 'amend' || act === 'correct') return <AmendForm act={act} one={one} {...closing} />
  if (act === 'confirm') {
    const lead = one.choice?.extent === 'none' ? t('confirmNotLead') : t('confirmLead')
    return (
      <OperationForm
        {...about}
        operation={contract.confirmDisclosure}
        initial={{ verdict: 'confirm' }}
        done={() => t('confirmed')}
        lead={<p>{lead}</p>}
      />
    )
  }
  if (act === 'return') {
    return (
      <OperationForm
        {...about}
        operation={contract.confirmDisclosure}
        initial={{ verdict: 'return' }}
        draft={draft}
        done={() => t('returnDone')}
      >
        {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />}
      </OperationForm>
    )
  }
  if (act === 'publish') {
    return (
      <OperationForm
        {...about}
        operation={contract.publishDecision}
        initial={{ beforeEffect: false }}
        done={() => t('published')}
        lead={<p>{t('publishLead')}</p>}
      >
        {(form) =>
          one.isBeforeEffect && <DeskCheck form={form} path="beforeEffect" label={t('beforeEffect')} />
        }
      </OperationForm>
    )
  }
  if (act === 'confirm-correction') {
    return (
      <OperationForm
        {...about}
        operation={contract.confirmCorrection}
        draft={draft}
        done={() => t('correctionConfirmed')}
        lead={<p>{t('confirmLead')}</p>}
      >
        {(form) => <DeskText form={form} path="answer" label={t('answerWords')} rows={3} maxLength={1000} />}
      </OperationForm>
    )
  }
  if (act === 'refuse-correction') {
    return (
      <OperationForm
        {...about}
        operation={contract.correctPublication}
        initial={{ verdict: 'keep' }}
        draft={draft}
        done={() => t('refused')}
        lead={<p>{t('refuseLead')}</p>}
      >
        {(form) => <DeskText form={form} path="answer" label={t('answerWords')} rows={3} maxLength={1000} />}
      </OperationForm>
    )
  }
  if (act === 'withdraw') {
    return (
      <OperationForm
        {...about}
        operation={contract.withdrawPublication}
        draft={draft}
        done={() => t('withdrawn')}
        lead={<p>{t('withdrawLead')}</p>}
      >
        {(form) => (
          <>
            <DeskSelect
              form={form}
              path="reason"
              label={t('withdrawReason')}
              options={(Object.keys(withdrawalReasons) as (keyof typeof withdrawalReasons)[]).map(
                (value) => ({
                  ...{ value, label: label(withdrawalReasons, value) },
                }),
              )}
            />
            <DeskText form={form} path="words" label={t('withdrawWords')} rows={2} maxLength={500} />
            <DeskDay form={form} path="on" label={t('withdrawOn')} />
          </>
        )}
      </OperationForm>
    )
  }
  if (act === 'link') {
    return (
      <OperationForm
        {...about}
        operation={contract.linkRemade}
        done={() => t('linked')}
        lead={<p>{t('linkLead')}</p>}
      >
        {(form) => (
          <DeskSelect
            form={form}
            path="predecessorId"
            label={t('predecessor')}
            options={one.withdrawn.map(({ id: value, documentNumber, on }) => ({
              ...{ value, label: documentNumber + aside(t('withdrawnSince', { day: on })) },
            }))}
          />
        )}
      </OperationForm>
    )
  }
  if (act === 'record-channel') return <ChannelForm one={one} {...closing} />
  const isRepair = act === 'repair'
  return (
    <OperationForm
      {...about}
      operation={isRepair ? contract.repairPublication : contract.reopenDisclosure}
      draft={draft}
      done={() => t(isRepair ? 'repaired' : 'reopened')}
      {...(isRepair ? { lead: <p>{t('repairLead')}</p> } : {})}
    >
      {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />}
    </OperationForm>
  )
}

const nextStep = { due: 'send', sent: 'confirm', 'to-withdraw': 'confirm-down' } as const
const stepWords = { send: 'stepSend', confirm: 'stepConfirm', 'confirm-down': 'stepDown' } as const

/** Channels answer in any order: whoever has a receipt says of which. Of each only what can come next is asked. */
function ChannelForm({ one, ...closing }: Closing & { readonly one: Publication }) {
  const t = useText(messages)
  const label = useLabel()
  const named = useNamed()
  const open = one.channels.flatMap(({ channel, state }) =>
    channel !== 'portal' && state in nextStep
      ? [{ channel, step: nextStep[state as keyof typeof nextStep] }]
      : [],
  )
  const [picked, pick] = useState(open[0]?.channel)
  const chosen = open.find(({ channel }) => channel === picked) ?? open[0]
  if (chosen === undefined) return null
  const words = ({ channel, step }: typeof chosen) =>
    `${label(channels, channel)} · ${named(t('step'), t(stepWords[step]))}`
  return (
    <OperationForm
      {...closing}
      key={chosen.channel}
      operation={contract.recordChannel}
      params={{ publicationId: one.id, channel: chosen.channel }}
      version={one.version}
      initial={{ step: chosen.step }}
      does={t('recordChannel')}
      done={() => t('recorded')}
      lead={
        open.length === 1 ? (
          <p>{named(t('channel'), words(chosen))}</p>
        ) : (
          <Radio.Group
            aria-label={t('channel')}
            value={chosen.channel}
            vertical
            options={open.map((each) => ({ value: each.channel, label: words(each) }))}
            onChange={(event) => pick(event.target.value)}
          />
        )
      }
    >
      {(form) => <DeskText form={form} path="receipt" label={t('receiptField')} maxLength={200} />}
    </OperationForm>
  )
}

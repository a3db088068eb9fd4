import { followUpKinds, satisfactions } from '#capabilities/disputes/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import {
  DeskCheck,
  DeskChoice,
  DeskDay,
  DeskMoney,
  DeskSelect,
  DeskText,
} from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { archiveFile, closeFile, recordFollowUp, recordPerformance } from '../../contract.ts'
import { retentions } from '../../domain/index.ts'
import { messages } from '../messages.ts'
import { partyOptions, type WorkProps } from '../workbench.ts'
import { WorkForm } from './work-form.tsx'

const performed = ['perform', 'perform-partly', 'take-to-court', 'waive'] as const

export function PerformanceForm(props: WorkProps) {
  const t = useText(messages)
  const words = {
    perform: t('perform-perform'),
    'perform-partly': t('perform-partly'),
    'take-to-court': t('perform-take-to-court'),
    waive: t('perform-waive'),
  }
  return (
    <WorkForm
      {...props}
      operation={recordPerformance}
      params={{ obligationId: props.about ?? '' }}
      initial={{ move: 'perform', onDay: legalDayOf(Date.now()) }}
      does={t('performDo')}
      done={t('performDone')}
    >
      {(form) => (
        <>
          <DeskChoice
            form={form}
            path="move"
            label={t('performMove')}
            options={performed.map((move) => ({ value: move, label: words[move] }))}
          />
          <DeskDay form={form} path="onDay" label={t('performDay')} />
          <DeskMoney form={form} path="amountFen" label={t('performAmount')} isOptional />
          <DeskText form={form} path="note" label={t('note')} rows={2} isOptional />
        </>
      )}
    </WorkForm>
  )
}

export function FollowUpForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={recordFollowUp}
      initial={{ kind: 'phone', onDay: legalDayOf(Date.now()), mayEscalate: false }}
      hasDraft
      does={t('followDo')}
      done={t('followDone')}
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="partyId"
            label={t('followParty')}
            options={partyOptions(props.matter)}
          />
          <DeskChoice form={form} path="kind" label={t('followKind')} options={followUpKinds} />
          <DeskDay form={form} path="onDay" label={t('followDay')} />
          <DeskText form={form} path="findings" label={t('followFindings')} rows={4} />
          <DeskChoice
            form={form}
            path="satisfaction"
            label={t('followSatisfaction')}
            options={satisfactions}
          />
          <DeskCheck
            form={form}
            path="mayEscalate"
            label={t('followEscalate')}
            hint={t('followEscalateHint')}
            isOptional
          />
        </>
      )}
    </WorkForm>
  )
}

export function CloseForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm {...props} operation={closeFile} hasDraft does={t('closeDo')} done={t('closeDone')}>
      {(form) => <DeskText form={form} path="summary" label={t('closeSummary')} rows={4} />}
    </WorkForm>
  )
}

export function ArchiveForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={archiveFile}
      initial={{ retention: 'ten-years' }}
      does={t('archiveDo')}
      done={t('archiveDone')}
      lead={<p className="assumption">{t('archiveAssumption')}</p>}
    >
      {(form) => (
        <DeskChoice form={form} path="retention" label={t('archiveRetention')} options={retentions} />
      )}
    </WorkForm>
  )
}

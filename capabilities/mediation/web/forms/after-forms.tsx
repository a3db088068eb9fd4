import { followUpKinds, satisfactions } from '#capabilities/disputes/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { DeskCheck, DeskChoice, DeskDay, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { archiveFile, closeFile, recordFollowUp } from '../../contract.ts'
import { retentions } from '../../domain/index.ts'
import { messages } from '../messages.ts'
import { partyOptions, type WorkProps } from '../workbench.ts'
import { WorkForm } from './work-form.tsx'

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
            options={visitedParties(props.matter)}
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

/** After a refusal only who came for help is asked: the other side need not know of it. */
function visitedParties(matter: WorkProps['matter']) {
  const asked = ({ role }: { readonly role: string }) => matter.routing !== 'declined' || role === 'applicant'
  return partyOptions({ ...matter, parties: matter.parties.filter(asked) })
}

export function CloseForm(props: WorkProps) {
  const t = useText(messages)
  const { BeforeClosing, matter } = props
  return (
    <WorkForm
      {...props}
      operation={closeFile}
      hasDraft
      does={t('closeDo')}
      done={t('closeDone')}
      lead={BeforeClosing && <BeforeClosing matter={matter} />}
    >
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

import { useState } from 'react'
import { dangerLevels, riskFlags } from '#capabilities/disputes/domain/index.ts'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import {
  DraftNote,
  type Form,
  FormProblems,
  ManyField,
  TextField,
  useForm,
} from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button, Note, PageTitle, useCaller } from '#platform/web/ui/index.ts'
import { listVisits, recordVisit } from '../contract.ts'
import { messages } from './field-messages.ts'
import { FieldReports } from './field-reports.tsx'
import { flagCodes, ShortReport, visitOf } from './short-report.ts'

/** Name of what is kept on the phone until it was sent. */
const draft = 'field.report'

type Recorded = Answer<typeof recordVisit>

/** Report a dispute from the street: in under a minute, with one hand, also where there is no network. */
export function FieldReportPage() {
  const t = useText(messages)
  const [recorded, setRecorded] = useState<Recorded>()
  return (
    <>
      <PageTitle lead={t('fieldLead')}>{t('fieldTitle')}</PageTitle>
      {recorded ? (
        <Note tone="good" title={t('sent')} isNews>
          <p>{t('sentLead', { code: recorded.code, unit: recorded.proposal.unitName })}</p>
          <Button look="primary" onClick={() => setRecorded(undefined)}>
            {t('another')}
          </Button>
        </Note>
      ) : (
        <ReportForm onRecorded={setRecorded} />
      )}
      <FieldReports />
    </>
  )
}

function ReportForm({ onRecorded }: { readonly onRecorded: (recorded: Recorded) => void }) {
  const t = useText(messages)
  const label = useLabel()
  const form = useForm({ body: ShortReport }, { draft })
  const { isBusy, isNowhere, send } = useReporting(form, onRecorded)
  if (isNowhere) return <Note tone="warning" title={t('noDivision')} />
  const dangerous = flagCodes.filter((flag) => dangerLevels[flag] === 3)
  return (
    <form noValidate onSubmit={form.submit((report) => void send(report))}>
      <FormProblems form={form} />
      <TextField form={form} path="title" label={t('what')} hint={t('whatHint')} maxLength={120} />
      <TextField form={form} path="narrative" label={t('story')} hint={t('storyHint')} rows={5} />
      <TextField form={form} path="place" label={t('where')} hint={t('whereHint')} isOptional />
      <TextField form={form} path="name" label={t('who')} hint={t('whoHint')} isOptional />
      <TextField form={form} path="phone" label={t('phone')} type="tel" inputMode="tel" isOptional />
      <TextField form={form} path="other" label={t('other')} hint={t('whoHint')} isOptional />
      <ManyField
        form={form}
        path="flags"
        label={t('dangers')}
        options={dangerous.map((flag) => ({ value: flag, label: label(riskFlags, flag) }))}
        isOptional
      />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {t('send')}
        </Button>
      </div>
      <DraftNote form={form} />
    </form>
  )
}

/** The place of the report is the grid of who reports; it is asked for when there is a network, at the latest on sending. */
function useReporting(form: Form<ShortReport>, onRecorded: (recorded: Recorded) => void) {
  const { account } = useCaller()
  const units = useOperation(listUnits, {})
  const record = useWrite(recordVisit, {
    draft,
    invalidates: [listVisits],
    onSuccess: (answer) => {
      form.clear()
      onRecorded(answer)
    },
    onProblem: form.refuse,
  })
  const placeOf = (known: Answer<typeof listUnits> | undefined) =>
    known?.units.find(({ id }) => id === account.unitId)?.divisionCode
  async function send(report: ShortReport) {
    const { data, error } = units.data ? units : await units.refetch()
    const divisionCode = placeOf(data)
    if (divisionCode !== undefined)
      record.mutate({ body: { ...visitOf(report), door: 'grid', divisionCode } })
    else if (error) form.refuse(error)
  }
  return {
    send,
    isNowhere: units.data !== undefined && placeOf(units.data) === undefined,
    isBusy: record.isPending || (units.data === undefined && units.isRefetching),
  }
}

import type { z } from 'zod'
import { agreementForms, performanceWays } from '#capabilities/disputes/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import {
  DeskCheck,
  DeskChoice,
  DeskDay,
  DeskMoney,
  DeskSelect,
  DeskText,
} from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { draftAgreement, reopenAgreement, sealAgreement } from '../../contract.ts'
import { messages } from '../messages.ts'
import { partyOptions, type WorkProps } from '../workbench.ts'
import { WorkForm } from './work-form.tsx'
import { Checklist, WrittenText } from './written-text.tsx'

type Draft = z.input<NonNullable<typeof draftAgreement.body>>

/** Who does what for whom, by when: what is unclear here a court would not confirm. */
export function DraftForm(props: WorkProps) {
  const t = useText(messages)
  const { oralAllowed } = props.mediation
  const initial = {
    form: 'written' as const,
    isPartial: false,
    reachedOn: legalDayOf(Date.now()),
    mainFacts: props.matter.narrative,
    obligations: [{}],
  }
  return (
    <WorkForm
      {...props}
      operation={draftAgreement}
      initial={initial}
      hasDraft
      does={t('draftDo')}
      done={t('draftDone')}
      lead={
        <>
          {!oralAllowed && <p className="quiet">{t('draftOralNo')}</p>}
          <Checklist {...props} piece="agreement" />
        </>
      }
    >
      {(form) => (
        <>
          {oralAllowed && (
            <DeskChoice form={form} path="form" label={t('draftForm')} options={agreementForms} />
          )}
          <DeskCheck
            form={form}
            path="isPartial"
            label={t('draftPartial')}
            hint={t('draftPartialHint')}
            isOptional
          />
          <DeskDay form={form} path="reachedOn" label={t('draftReached')} />
          <WrittenText {...props} form={form} path="mainFacts" label={t('draftFacts')} rows={5} />
          <WrittenText
            {...props}
            form={form}
            path="disputedPoints"
            label={t('draftPoints')}
            rows={3}
            isOptional
          />
          <WrittenText
            {...props}
            form={form}
            path="responsibility"
            label={t('draftResponsibility')}
            rows={2}
            isOptional
          />
          <ObligationFields {...props} form={form} />
          <TermLines {...props} form={form} />
        </>
      )}
    </WorkForm>
  )
}

function ObligationFields({ form, ...props }: WorkProps & { readonly form: Form<Draft> }) {
  const t = useText(messages)
  const terms = form.typed.obligations ?? []
  const parties = partyOptions(props.matter)
  return (
    <section className="terms" aria-label={t('draftObligations')}>
      {terms.map((_term, at) => (
        // terms have no identity of their own until they are saved: their place is what they are
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={at} className="term">
          <legend>{t('draftObligation', { number: at + 1 })}</legend>
          <DeskSelect
            form={form}
            path={`obligations[${at}].debtorId`}
            label={t('draftDebtor')}
            options={parties}
          />
          <DeskSelect
            form={form}
            path={`obligations[${at}].creditorId`}
            label={t('draftCreditor')}
            options={parties}
            isOptional
          />
          <WrittenText
            {...props}
            form={form}
            path={`obligations[${at}].act`}
            field="act"
            label={t('draftAct')}
            rows={2}
          />
          <DeskSelect
            form={form}
            path={`obligations[${at}].way`}
            label={t('draftWay')}
            options={performanceWays}
          />
          <DeskMoney form={form} path={`obligations[${at}].amountFen`} label={t('draftAmount')} isOptional />
          <DeskDay form={form} path={`obligations[${at}].dueOn`} label={t('draftDue')} />
          <DeskText form={form} path={`obligations[${at}].place`} label={t('draftPlace')} isOptional />
          {terms.length > 1 && (
            <Button
              look="quiet"
              onClick={() =>
                form.set(
                  'obligations',
                  terms.filter((_, other) => other !== at),
                )
              }
            >
              {t('draftRemove')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button onClick={() => form.set('obligations', [...terms, {}])}>{t('draftAdd')}</Button>
    </section>
  )
}

/** Typed as lines, kept as a list. */
function TermLines({ form, ...props }: WorkProps & { readonly form: Form<Draft> }) {
  const t = useText(messages)
  const lines = form.typed.furtherTerms ?? []
  const asText = {
    ...form,
    value: () => lines.join('\n'),
    set: (_path: string, text: unknown) => {
      const typed = String(text ?? '')
      form.set('furtherTerms', typed === '' ? undefined : typed.split('\n'))
    },
  } as typeof form
  return (
    <WrittenText {...props} form={asText} path="furtherTerms" label={t('draftTerms')} rows={3} isOptional />
  )
}

export function SealForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={sealAgreement}
      params={{ agreementId: props.about ?? '' }}
      initial={{ sealedOn: legalDayOf(Date.now()) }}
      does={t('sealDo')}
      done={t('sealDone')}
      lead={<p>{t('sealLead')}</p>}
    >
      {(form) => <DeskDay form={form} path="sealedOn" label={t('sealDay')} />}
    </WorkForm>
  )
}

export function ReopenForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={reopenAgreement}
      params={{ agreementId: props.about ?? '' }}
      does={t('reopenDo')}
      done={t('reopenDone')}
      look="danger"
      lead={<p>{t('reopenLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={3} />}
    </WorkForm>
  )
}

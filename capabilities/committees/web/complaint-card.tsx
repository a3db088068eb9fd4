import { App } from 'antd'
import { useState } from 'react'
import type { Answer } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskDay,
  DeskSelect,
  DeskText,
  DeskYesNo,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, instantText } from '#platform/web/ui/index.ts'
import { decideComplaint, type listComplaints, recordComplaintReply } from '../contract.ts'
import { complaintGrounds, consequences, consequencesOf, tellingWays } from '../domain/index.ts'
import { messages } from './messages.ts'

type Complaint = Answer<typeof listComplaints>['complaints'][number]

/** One complaint: what was said, what was found, and the next step. */
export function ComplaintCard({ complaint }: { readonly complaint: Complaint }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { message } = App.useApp()
  const [isActing, act] = useState(false)
  const closing: Closing = {
    onCancel: () => act(false),
    onDone: (sentence) => {
      act(false)
      void message.success(sentence)
    },
  }
  const { number, personName: name, unitName: unit, ground, words, complainant, state, dueOn } = complaint
  const { finding, reply, consequence, repliedOn, repliedAs, receivedBy, receivedAt } = complaint
  const isOpen = state === 'received'
  return (
    <section className="card committees">
      <p className="committees-facts">
        <strong className="figure">{number}</strong>
        <span>{label(complaintGrounds, ground)}</span>
        {consequence && (
          <Tag tone={consequence === 'none' ? 'plain' : 'primary'}>{label(consequences, consequence)}</Tag>
        )}
        {repliedOn === undefined && (
          <Tag tone={complaint.isLate ? 'danger' : 'warning'}>
            {complaint.isLate ? t('late') : t('dueOn', { day: dateText(dueOn, language) })}
          </Tag>
        )}
        {repliedOn === undefined && complaint.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
        {repliedOn !== undefined && repliedAs !== undefined && (
          <Tag tone="good">
            {t('replied', { day: dateText(repliedOn, language), how: label(tellingWays, repliedAs) })}
          </Tag>
        )}
      </p>
      <p>{t('about', { name, unit })}</p>
      <p className="committees-words">{words}</p>
      <p className="committees-facts quiet">
        <span>
          {complainant ? t('by', { name: complainant.name, phone: complainant.phone ?? '' }) : t('byNobody')}
        </span>
        <span>
          {receivedBy === undefined
            ? t('receivedFromParty', { moment: instantText(receivedAt, language) })
            : t('receivedBy', { by: receivedBy, moment: instantText(receivedAt, language) })}
        </span>
      </p>
      {finding !== undefined && (
        <p className="committees-words">
          <strong>{t('finding')}</strong> {finding}
        </p>
      )}
      {reply !== undefined && (
        <p className="committees-words">
          <strong>{t('reply')}</strong> {reply}
        </p>
      )}
      {!isActing && repliedOn === undefined && (
        <div className="actions">
          <Button look={isOpen ? 'primary' : 'plain'} onClick={() => act(true)}>
            {isOpen ? t('decide') : t('recordReply')}
          </Button>
        </div>
      )}
      {isActing && isOpen && <DecideForm {...closing} complaint={complaint} />}
      {isActing && !isOpen && <ReplyForm {...closing} complaint={complaint} />}
    </section>
  )
}

interface StepProps extends Closing {
  readonly complaint: Complaint
}

const about = ({ complaint, ...closing }: StepProps) => ({
  ...closing,
  params: { complaintId: complaint.id },
  version: complaint.version,
})

/** What may follow is what the law provides for what was found; nothing else can be chosen. */
function DecideForm(props: StepProps) {
  const t = useText(messages)
  const { id, appointment } = props.complaint
  return (
    <OperationForm
      {...about(props)}
      operation={decideComplaint}
      draft={`committees.decide.${id}`}
      initial={{ isSerious: false }}
      does={t('decideDo')}
      done={() => t('decidedDone')}
    >
      {(form) => {
        const { isFounded, isSerious = false } = form.typed
        const lawful =
          isFounded === undefined
            ? []
            : consequencesOf({ isFounded, isSerious: isFounded && isSerious, appointment })
        const options = Object.fromEntries(lawful.map((code) => [code, consequences[code]]))
        return (
          <>
            <DeskYesNo
              form={form}
              path="isFounded"
              label={t('isFounded')}
              yes={t('founded')}
              no={t('unfounded')}
            />
            {isFounded && (
              <DeskYesNo
                form={form}
                path="isSerious"
                label={t('isSerious')}
                yes={t('serious')}
                no={t('notSerious')}
              />
            )}
            {lawful.length > 0 && (
              <DeskChoice form={form} path="consequence" label={t('consequence')} options={options} />
            )}
            <DeskText
              form={form}
              path="finding"
              label={t('finding')}
              hint={t('findingHint')}
              rows={4}
              maxLength={4000}
            />
            <DeskText
              form={form}
              path="reply"
              label={t('reply')}
              hint={t('replyHint')}
              rows={3}
              maxLength={2000}
            />
          </>
        )
      }}
    </OperationForm>
  )
}

function ReplyForm(props: StepProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...about(props)}
      operation={recordComplaintReply}
      does={t('recordReply')}
      done={() => t('repliedDone')}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="repliedOn" label={t('repliedOn')} />
          <DeskSelect form={form} path="repliedAs" label={t('repliedHow')} options={tellingWays} />
        </>
      )}
    </OperationForm>
  )
}

import { useState } from 'react'
import type { Closing } from '#platform/web/forms/desk/index.ts'
import { useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Fact, Facts } from '#platform/web/ui/index.ts'
import { leaveEnforcement, recordTraining } from '../../contract.ts'
import { actTypes, certificateStates, issuerKinds, serviceKinds, standings } from '../../domain/index.ts'
import { LeaveForm, TrainingForm } from '../end-form.tsx'
import { AddCertificateForm, FileCertificateForm, StateForm } from './certificate-forms.tsx'
import { messages } from './messages.ts'
import { toneOf } from './officer-table.tsx'
import type { Person } from './person.ts'

interface DetailProps {
  readonly person: Person
  readonly maySetStates: boolean
  readonly needed: number
  readonly onDone: (sentence: string) => void
}

/** @property about the certificate */
interface Doing {
  readonly act: 'certificate' | 'train' | 'leave' | 'state' | 'file'
  readonly about?: string
}

/** One person: certificates with what was said of them, training, and what may be recorded now. */
export function OfficerDetail({ person, maySetStates, needed, onDone }: DetailProps) {
  const t = useText(messages)
  const label = useLabel()
  const [doing, act] = useState<Doing>()
  const closing: Closing = {
    onCancel: () => act(undefined),
    onDone: (sentence) => {
      act(undefined)
      onDone(sentence)
    },
  }
  const isOfficer = person.service === 'officer'
  const params = { enforcementOfficerId: person.id }
  return (
    <div className="authority">
      <p className="authority-facts">
        <Tag tone={toneOf(person.standing)}>{label(standings, person.standing)}</Tag>
        {person.isExpiring && <Tag tone="warning">{t('expiringSoon')}</Tag>}
      </p>
      <Facts>
        <Fact label={t('unit')}>{person.unitName}</Fact>
        <Fact label={t('service')}>{label(serviceKinds, person.service)}</Fact>
        {person.post !== '' && <Fact label={t('post')}>{person.post}</Fact>}
        <Fact label={t('since')}>
          {person.leftOn === undefined
            ? person.since
            : t('between', { from: person.since, to: person.leftOn })}
        </Fact>
        {person.username !== undefined && <Fact label={t('username')}>{person.username}</Fact>}
        {isOfficer && (
          <Fact label={t('training')}>{t('trainingOf', { done: person.trainingHours, needed })}</Fact>
        )}
      </Facts>
      {isOfficer && (
        <section className="authority">
          <h3>{t('certificates')}</h3>
          {person.certificates.length === 0 && <p className="quiet">{t('noCertificate')}</p>}
          <ul className="lines authority-lines">
            {person.certificates.map((certificate) => (
              <CertificateLine
                key={certificate.id}
                certificate={certificate}
                maySetStates={maySetStates}
                doing={doing?.about === certificate.id ? doing.act : undefined}
                isFree={doing === undefined}
                onAct={(next) => act({ act: next, about: certificate.id })}
                closing={closing}
              />
            ))}
          </ul>
        </section>
      )}
      {person.mayKeep && doing === undefined && (
        <div className="actions">
          {isOfficer && (
            <Button look="primary" onClick={() => act({ act: 'certificate' })}>
              {t('addCertificate')}
            </Button>
          )}
          <Button onClick={() => act({ act: 'train' })}>{t('train')}</Button>
          <Button onClick={() => act({ act: 'leave' })}>{t('leave')}</Button>
        </div>
      )}
      {doing?.act === 'certificate' && <AddCertificateForm {...closing} officerId={person.id} />}
      {doing?.act === 'train' && <TrainingForm {...closing} operation={recordTraining} params={params} />}
      {doing?.act === 'leave' && (
        <LeaveForm {...closing} operation={leaveEnforcement} params={params} version={person.version} />
      )}
    </div>
  )
}

interface LineProps {
  readonly certificate: Person['certificates'][number]
  readonly maySetStates: boolean
  readonly doing: Doing['act'] | undefined
  readonly isFree: boolean
  readonly onAct: (act: 'state' | 'file') => void
  readonly closing: Closing
}

function CertificateLine({ certificate, maySetStates, doing, isFree, onAct, closing }: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const { validFrom: from, validTo: to, state, filedOn } = certificate
  const isFinal = state === 'revoked' || state === 'cancelled'
  const isUnfiled = certificate.issuerKind === 'ministry' && filedOn === undefined
  return (
    <li>
      <p className="authority-facts">
        <strong className="figure">{certificate.number}</strong>
        <Tag tone={toneOf(certificate.standing)}>{label(standings, certificate.standing)}</Tag>
        <span className="quiet">{t('between', { from, to })}</span>
      </p>
      <p>{enumerated(certificate.actTypes.map((type) => label(actTypes, type)))}</p>
      <p className="quiet">
        {[
          label(issuerKinds, certificate.issuerKind),
          certificate.issuer,
          certificate.category,
          enumerated(certificate.areas),
          filedOn && t('filed', { day: filedOn }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {certificate.changes.map(({ state: said, fromDay, reason }) => (
        <p key={`${said} ${fromDay}`} className="quiet">
          {t('changed', { day: fromDay, state: label(certificateStates, said), reason })}
        </p>
      ))}
      {maySetStates && isFree && (
        <div className="actions">
          {!isFinal && (
            <Button look="quiet" onClick={() => onAct('state')}>
              {t('changeState')}
            </Button>
          )}
          {isUnfiled && (
            <Button look="quiet" onClick={() => onAct('file')}>
              {t('file')}
            </Button>
          )}
        </div>
      )}
      {doing === 'state' && <StateForm {...closing} certificate={certificate} />}
      {doing === 'file' && <FileCertificateForm {...closing} certificate={certificate} />}
    </li>
  )
}

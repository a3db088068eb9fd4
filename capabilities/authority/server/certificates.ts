import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { stateOn } from '../domain/index.ts'
import {
  insertCertificate,
  insertCertificateChange,
  lockCertificate,
  lockOfficer,
  touchCertificate,
} from './people.sql.ts'
import { bureauUnitsOf, keptUnitsOf } from './rights.ts'
import { type Body, note, type Stamp } from './stamp.ts'

export async function recordCertificate(
  tx: Transaction,
  officerId: string,
  order: Body<typeof contract.recordCertificate>,
  stamp: Stamp,
) {
  const { number, issuerKind, issuer, actTypes, category, areas, validFrom, validTo, filedOn } = order
  const officer = await tx.maybe(lockOfficer, [officerId, keptUnitsOf(stamp.officer)])
  if (officer === undefined) return refuse('request.not-found')
  if (officer.left_on !== null) return refuse('authority.has-left')
  if (officer.service === 'auxiliary') return refuse('authority.auxiliary')
  if (validTo < validFrom) return refuse('authority.wrong-days', {}, 'body.validTo')
  if (filedOn !== undefined && issuerKind !== 'ministry') {
    return refuse('authority.only-ministry-filed', {}, 'body.filedOn')
  }
  if (filedOn !== undefined && filedOn > stamp.today) {
    return refuse('authority.wrong-days', {}, 'body.filedOn')
  }
  const id = newId(stamp.now)
  const what = [id, officerId, number, issuerKind, issuer, actTypes, category ?? null, areas]
  const when = [validFrom, validTo, filedOn ?? null, stamp.now, stamp.officer.accountId]
  if ((await tx.maybe(insertCertificate, [...what, ...when])) === undefined) {
    return refuse('authority.number-taken', {}, 'body.number')
  }
  const facts = { certificate: id, number, issuer, actTypes, areas, validFrom, validTo }
  await note(tx, 'enforcement-officer', officerId, 'certificate-recorded', facts, stamp)
  return ok({ answer: { id } })
}

/** Revoked and cancelled are final: who is to enforce again gets another certificate. */
export async function setCertificateState(
  tx: Transaction,
  certificateId: string,
  order: Body<typeof contract.setCertificateState> & { readonly version: number },
  stamp: Stamp,
) {
  const { state, fromDay, reason } = order
  const certificate = await tx.maybe(lockCertificate, [certificateId, bureauUnitsOf(stamp.officer)])
  if (certificate === undefined) return refuse('request.not-found')
  if (certificate.version !== order.version) return refuse('request.stale')
  const last = certificate.changes.at(-1)
  if (last?.state === 'revoked' || last?.state === 'cancelled') return refuse('authority.state-final')
  const isBefore = last !== undefined && fromDay < last.fromDay
  if (fromDay > stamp.today || fromDay < certificate.valid_from || isBefore) {
    return refuse('authority.wrong-days', {}, 'body.fromDay')
  }
  if (stateOn(certificate, fromDay) === state) return refuse('authority.same-state', {}, 'body.state')
  const id = newId(stamp.now)
  const { accountId } = stamp.officer
  await tx.many(insertCertificateChange, [id, certificateId, state, fromDay, reason, stamp.now, accountId])
  const { version } = await tx.one(touchCertificate, [certificateId, null])
  await noteOfHolder(
    tx,
    certificate.officer_id,
    `certificate-${state}`,
    { certificateId, fromDay, reason },
    stamp,
  )
  return ok({ answer: { id: certificateId, version }, version })
}

export async function fileCertificate(
  tx: Transaction,
  certificateId: string,
  { filedOn, version: seen }: { readonly filedOn: Stamp['today']; readonly version: number },
  stamp: Stamp,
) {
  const certificate = await tx.maybe(lockCertificate, [certificateId, bureauUnitsOf(stamp.officer)])
  if (certificate === undefined) return refuse('request.not-found')
  if (certificate.version !== seen) return refuse('request.stale')
  if (certificate.issuer_kind !== 'ministry') return refuse('authority.only-ministry-filed')
  if (certificate.filed_on !== null) return refuse('authority.filed-already')
  if (filedOn > stamp.today) return refuse('authority.wrong-days', {}, 'body.filedOn')
  const { version } = await tx.one(touchCertificate, [certificateId, filedOn])
  await noteOfHolder(tx, certificate.officer_id, 'certificate-filed', { certificateId, filedOn }, stamp)
  return ok({ answer: { id: certificateId, version }, version })
}

async function noteOfHolder(tx: Transaction, officerId: string, type: string, facts: object, stamp: Stamp) {
  await tx.maybe(lockOfficer, [officerId, bureauUnitsOf(stamp.officer)]) // its lock orders the lines of its ledger
  await note(tx, 'enforcement-officer', officerId, type, facts, stamp)
}

import { hasRole, isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { mayMediate } from '#capabilities/mediation/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { consentForRepresented, signForRepresented } from './act-for-represented.ts'
import { chooseRepresentatives } from './choose-representatives.ts'
import { importPersons, tryPersons } from './import-persons.ts'
import { joinAsParty } from './join-as-party.ts'
import { mayKeepPersons } from './keepers.ts'
import { mergeDisputes, unmergeDispute } from './merge-disputes.ts'
import { personListForm } from './person-list-form.ts'
import { listGroupWarnings, mayMerge, readGroup } from './read-group.ts'

const mayWatchGroups = hasRole('triage-officer', 'supervisor', 'bureau-head')

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })

function versioned<Answer extends { readonly version: number }>(answer: Answer) {
  return ok({ answer, version: answer.version })
}

export const groupRoutes = (keys: Keys): readonly Route[] => [
  staffRoute<typeof contract.readGroup, Officer>(contract.readGroup, isCaseWorker, {
    reads: ({ db, caller, params, now }) => readGroup(db, caller, params.disputeId, stamp(now).today),
  }),
  staffRoute<typeof contract.listGroupWarnings, Officer>(contract.listGroupWarnings, mayWatchGroups, {
    reads: ({ db, caller, now }) => listGroupWarnings(db, caller, stamp(now).today),
  }),
  staffRoute<typeof contract.readPersonListForm, Officer>(contract.readPersonListForm, mayKeepPersons, {
    reads: async ({ query }) => ok(personListForm(query.language)),
  }),
  staffRoute<typeof contract.tryPersons, Officer>(contract.tryPersons, mayKeepPersons, {
    reads: ({ db, caller, params, query, body, now }) =>
      tryPersons(db, keys, caller, { ...params, ...query, bytes: body }, stamp(now).today),
  }),
  staffRoute<typeof contract.importPersons, Officer>(contract.importPersons, mayKeepPersons, {
    async writes({ tx, caller, params, query, body, version, now }) {
      const order = { ...params, ...query, bytes: body, version }
      const done = await importPersons(tx, keys, caller, order, stamp(now))
      return done.ok ? versioned(done.value) : done
    },
  }),
  staffRoute<typeof contract.joinAsParty, Officer>(contract.joinAsParty, mayKeepPersons, {
    async writes({ tx, caller, params, body, version, now }) {
      const { countedWith, ...party } = body
      const order = { ...params, party, version, countedWith }
      const joined = await joinAsParty(tx, keys, caller, order, now)
      return joined.ok ? versioned(joined.value) : joined
    },
  }),
  staffRoute<typeof contract.chooseRepresentatives, Officer>(contract.chooseRepresentatives, mayKeepPersons, {
    async writes({ tx, caller, params, body, version, now }) {
      const chosen = await chooseRepresentatives(tx, caller, { ...params, ...body, version }, stamp(now))
      return chosen.ok ? versioned(chosen.value) : chosen
    },
  }),
  staffRoute<typeof contract.consentForRepresented, Officer>(contract.consentForRepresented, mayMediate, {
    async writes({ tx, caller, params, body, version, now }) {
      const said = await consentForRepresented(tx, { officer: caller, ...params, version, now }, body)
      return said.ok ? versioned(said.value) : said
    },
  }),
  staffRoute<typeof contract.signForRepresented, Officer>(contract.signForRepresented, mayMediate, {
    async writes({ tx, caller, params, body, version, now }) {
      const signed = await signForRepresented(tx, { officer: caller, ...params, version, now }, body)
      return signed.ok ? versioned(signed.value) : signed
    },
  }),
  staffRoute<typeof contract.mergeDisputes, Officer>(contract.mergeDisputes, mayMerge, {
    async writes({ tx, caller, params, body, version, now }) {
      const merged = await mergeDisputes(tx, caller, { ...params, ...body, version }, now)
      return merged.ok ? versioned(merged.value) : merged
    },
  }),
  staffRoute<typeof contract.unmergeDispute, Officer>(contract.unmergeDispute, mayMerge, {
    async writes({ tx, caller, params, body, version, now }) {
      const apart = await unmergeDispute(tx, caller, { ...params, ...body, version }, now)
      return apart.ok ? versioned(apart.value) : apart
    },
  }),
]

import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { committeeKinds, committeePosts, mediatorKinds, sectors, unitKinds } from './domain/index.ts'

export const Unit = z.object({
  id: z.uuid(),
  kind: z.enum(codesOf(unitKinds)),
  name: z.string(),
  parentId: z.uuid().optional(),
  divisionCode: z.string(),
  committeeKind: z.enum(codesOf(committeeKinds)).optional(),
  sector: z.enum(codesOf(sectors)).optional(),
  responsibleUnitId: z.uuid().optional(),
  sealName: z.string().optional(),
  phone: z.string().optional(),
  office: z.string().optional(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  version: z.int(),
})

const UnitName = z.string().trim().min(2).max(60)
const DivisionCode = z.string().regex(/^(\d{6}|\d{9}|\d{12}|\d{15})$/)

export const listUnits = operation({
  id: 'listUnits',
  method: 'GET',
  path: '/units',
  tag: 'organisations',
  summary: 'The tree of units',
  access: 'Whoever is signed in',
  query: z.strictObject({ kind: z.enum(codesOf(unitKinds)).optional(), under: z.uuid().optional() }),
  answer: z.object({ units: z.array(Unit) }),
})

export const openUnit = operation({
  id: 'openUnit',
  method: 'POST',
  path: '/units',
  tag: 'organisations',
  summary: 'Found a unit below another one',
  access: 'System administrators',
  body: z.strictObject({
    parentId: z.uuid(),
    kind: z.enum(codesOf(unitKinds)),
    name: UnitName,
    divisionCode: DivisionCode,
    committeeKind: z.enum(codesOf(committeeKinds)).optional(),
    sector: z.enum(codesOf(sectors)).optional(),
    responsibleUnitId: z.uuid().optional(),
    sealName: UnitName.optional(),
  }),
  answer: Unit,
  status: 201,
  problems: [
    'organisations.no-such-unit',
    'organisations.committee-kind-missing',
    'organisations.outside-parents-division',
  ],
})

export const renameUnit = operation({
  id: 'renameUnit',
  method: 'PATCH',
  path: '/units/{unitId}',
  tag: 'organisations',
  summary: 'Give a unit a new name or seal; documents keep the name at signing',
  access: 'System administrators',
  params: z.strictObject({ unitId: z.uuid() }),
  body: z.strictObject({ name: UnitName, sealName: UnitName.optional() }),
  answer: Unit,
  editsVersion: true,
})

export const setUnitContact = operation({
  id: 'setUnitContact',
  method: 'PUT',
  path: '/units/{unitId}/contact',
  tag: 'organisations',
  summary: 'Telephone and office of a unit, which parties are told; left out, the nearest unit above answers',
  access: 'System administrators',
  params: z.strictObject({ unitId: z.uuid() }),
  body: z.strictObject({
    phone: z
      .string()
      .trim()
      .regex(/^\d[\d-]{4,19}$/)
      .optional(),
    office: z.string().trim().min(2).max(100).optional(),
  }),
  answer: Unit,
  editsVersion: true,
})

export const mergeUnit = operation({
  id: 'mergeUnit',
  method: 'POST',
  path: '/units/{unitId}/merger',
  tag: 'organisations',
  summary:
    'Merge a unit into its successor, which takes over its people, the units below it and every open matter',
  access: 'System administrators',
  params: z.strictObject({ unitId: z.uuid() }),
  body: z.strictObject({ successorId: z.uuid(), reason: z.string().trim().min(2).max(1000) }),
  answer: z.object({ unit: Unit, matters: z.int().describe('Open matters that changed hands') }),
  editsVersion: true,
  problems: ['organisations.cannot-succeed', 'organisations.already-closed'],
})

const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  post: z.enum(codesOf(committeePosts)),
  mediatorKind: z.enum(codesOf(mediatorKinds)).optional(),
  sectors: z.array(z.enum(codesOf(sectors))),
  fromDay: z.iso.date(),
  toDay: z.iso.date().optional(),
})

export const listPeople = operation({
  id: 'listPeople',
  method: 'GET',
  path: '/people',
  tag: 'organisations',
  summary: 'Committee members and mediators with post and term',
  access: 'Whoever is signed in',
  query: z.strictObject({ unitId: z.uuid().optional(), text: z.string().max(40).optional() }),
  answer: z.object({ people: z.array(Person) }),
})

export const listDivisions = operation({
  id: 'listDivisions',
  method: 'GET',
  path: '/divisions',
  tag: 'organisations',
  summary: 'Towns, villages and communities of the district, for naming a place',
  access: 'Anyone',
  open: true,
  answer: z.object({
    within: z.string(),
    divisions: z.array(z.object({ code: z.string(), name: z.string(), parentCode: z.string().optional() })),
  }),
})

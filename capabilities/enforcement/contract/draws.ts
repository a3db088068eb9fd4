import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'

const READS =
  'Every role of a department over its own draws; oversight officers, keepers of recordings and the head of the bureau over all'
const Key = z.string().trim().min(1).max(60)
const Drawable = z.strictObject({ key: Key, name: z.string().trim().min(1).max(80) })
const Drawn = z.object({ object: Drawable, officers: z.array(Drawable) })

const Draw = z.object({
  id: z.uuid(),
  number: z.string(),
  unitName: z.string(),
  item: z.string(),
  witness: z.string(),
  drawnAt: z.iso.datetime({ offset: true }),
  drawnBy: z.string(),
  objects: z.int(),
  officers: z.int(),
  seed: z.string(),
  algorithm: z.string(),
  digest: z.string(),
  result: z.array(Drawn),
  isReproduced: z.boolean().describe('Drawn again now from what was kept, it comes out the same'),
})

export const listInspectionDraws = operation({
  id: 'listInspectionDraws',
  method: 'GET',
  path: '/inspection-draws',
  tag: 'enforcement',
  summary: 'Double-random draws, the newest first; each is drawn again to show that it comes out the same',
  access: READS,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
  answer: z.object({ draws: z.array(Draw) }),
})

export const drawInspections = operation({
  id: 'drawInspections',
  method: 'POST',
  path: '/inspection-draws',
  tag: 'enforcement',
  summary: 'Draw objects and officers for inspections before a witness; seed and lists are kept',
  access: 'Handlers and the head of the department that inspects',
  body: z.strictObject({
    unitId: z.uuid(),
    item: z.string().trim().min(2).max(200).describe('What is inspected, from the list of inspection items'),
    objects: z.array(Drawable).min(1).max(5000),
    officerIds: z.array(z.uuid()).min(2).max(500),
    count: z.int().min(1).max(500),
    apart: z
      .array(z.strictObject({ object: Key, officerId: z.uuid() }))
      .max(200)
      .default([]),
    witness: z.string().trim().min(2).max(60),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), number: z.string(), result: z.array(Drawn) }),
  problems: [
    'enforcement.too-few-objects',
    'enforcement.too-few-officers',
    'enforcement.listed-twice',
    'enforcement.officers',
  ],
})

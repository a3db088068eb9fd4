import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { operation } from '#platform/contract/operation.ts'
import { writingFields } from '../domain/index.ts'

const ITEM = z.string().regex(/^[a-z-]{1,40}\.(minutes|agreement)\.[a-z-]{1,40}$/)

export const listWritingAids = operation({
  id: 'listWritingAids',
  method: 'GET',
  path: '/disputes/{disputeId}/writing-aids',
  tag: 'guidance',
  summary:
    'Phrases and checklists for who writes the minutes or the agreement, by the category of the dispute',
  access: 'Case workers who reach the dispute',
  params: DisputeParams,
  answer: z.object({
    phrases: z.array(
      z.object({
        id: z.string(),
        into: z.enum([...writingFields.minutes, ...writingFields.agreement]),
        text: z.string().describe('With blanks in 【】'),
        gloss: z.string().describe('What it is for, in English'),
      }),
    ),
    items: z.array(
      z.object({
        id: z.string(),
        piece: z.enum(['minutes', 'agreement']),
        name: z.object({ zh: z.string(), en: z.string() }),
        tickedBy: z.string().optional().describe('Who ticked it last; missing where it is open'),
        tickedAt: z.iso.datetime({ offset: true }).optional(),
      }),
    ),
    mayTick: z.boolean(),
    assumption: z.boolean().describe('No norm lists these'),
  }),
})

export const tickItem = operation({
  id: 'tickItem',
  method: 'PUT',
  path: '/disputes/{disputeId}/checklist/{item}',
  tag: 'guidance',
  summary: 'Tick an item of the checklist, or take the tick back; an aid to memory, on no timeline',
  access: 'Mediators and heads of the unit that holds the dispute',
  params: DisputeParams.extend({ item: ITEM }),
  body: z.strictObject({ isTicked: z.boolean() }),
  answer: z.object({ item: z.string(), isTicked: z.boolean() }),
  problems: ['disputes.held-elsewhere', 'guidance.not-open', 'guidance.no-such-item'],
})

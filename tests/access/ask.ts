import fc from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import { z } from 'zod'
import type { AnyOperation, Route } from '#platform/server/http/route.ts'
import type { Send } from '#tests/support/application.ts'
import { arbitraryOf, type Schema } from '../fuzz/arbitrary-of-schema.ts'
import { sends, words } from './sends.ts'

const NOBODY = '019cb1a3-5f80-7573-b35f-d664dedaedc4'

/** What the requests are about: ids by the noun that a parameter or a field ends with. */
export interface Asked {
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly mark?: string
  readonly visitMark?: string
  readonly versionOf: (id: string) => Promise<number>
}

/** Asks an operation about the matter at hand, with a message that is understood wherever one is known. */
export async function ask(
  operation: AnyOperation,
  send: Send,
  matter: Asked,
): Promise<LightMyRequestResponse> {
  const first = /\{(\w+)\}/.exec(operation.path)?.[1]
  const given = sends[operation.id] ?? {}
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => namedBy(matter, name, given.about))
  const query = (given.query ?? '')
    .replace('MARK', encodeURIComponent(matter.mark ?? ''))
    .replace('VISIT', encodeURIComponent(matter.visitMark ?? ''))
    .replace(/ID\((\w+)\)/g, (_, noun: string) => matter.ids.get(noun)?.[0] ?? NOBODY)
  const options = {
    ...(operation.editsVersion && first
      ? { version: await matter.versionOf(namedBy(matter, first, given.about)) }
      : {}),
    ...(operation.sendsBinary ? { bytes: Buffer.from('%PDF-1.7\n%%EOF') } : {}),
    ...(operation.body ? { body: bodyFor(operation.body, matter, given.body) } : {}),
  }
  return send(operation.method, path + query, options)
}

function namedBy({ ids }: Asked, parameter: string, about: Readonly<Record<string, string>> = {}): string {
  const noun = about[parameter] ?? parameter.replace(/Id$/, '')
  return words[parameter] ?? ids.get(noun)?.[0] ?? NOBODY
}

/** Made from the contract, with ids of the matter at hand; always the same one for the same contract. */
function bodyFor(schema: z.ZodType, { ids }: Asked, given: object | undefined): object {
  if (given !== undefined) return given
  const known = { byNoun: ids, versions: new Map(), noStrangers: true }
  const made = arbitraryOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, known)
  const fitting = fc.sample(made, { numRuns: 300, seed: 11 }).find((body) => schema.safeParse(body).success)
  if (fitting === undefined)
    throw new Error('no message fits the contract; write one in tests/access/sends.ts')
  return fitting as object
}

const verdicts: Readonly<Record<string, string>> = {
  'access.sign-in-required': '401',
  'access.token-required': '401',
  'access.not-allowed': '403',
  'request.not-found': '404',
  'disputes.held-elsewhere': 'els',
  'guidance.not-yours': 'els',
  'supervision.not-yours': 'els',
  'mediation.only-mediators': 'med',
  'joint.only-members': 'mem',
}

/**
 * `yes` is any answer that rights did not refuse; a refusal of the message itself would hide them and is told.
 * @param marks words by which a list shows that the matter is in it
 */
export function verdictOn(
  { operation }: Route,
  answer: LightMyRequestResponse,
  wanted: string | undefined,
  marks: readonly string[],
): string {
  if (answer.statusCode >= 400) {
    const { code } = answer.json()
    return verdicts[code] ?? (/^(request|platform)\./.test(code) ? code : 'yes')
  }
  const isAboutRows = wanted === 'row' || wanted === '-'
  if (operation.method !== 'GET' || !isAboutRows) return 'yes'
  return marks.some((mark) => answer.body.includes(mark)) ? 'row' : '-'
}

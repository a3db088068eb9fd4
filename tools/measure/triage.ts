/**
 * Measures the triage table against labelled texts that are not part of the project.
 *
 * Run: `node tools/measure/triage.ts --data DIR [--errors LABEL] [--part a|b]` where DIR holds the `narratives` folder.
 * `--part` takes one half of the rows (by their id), so that words can be chosen on one half and judged on the other.
 * Prints accuracy and macro-F1, precision and recall per label, the confusion, and the time per text.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { proposeTriage, type TriageProposal, triageTable } from '#capabilities/triage/domain/index.ts'
import { fieldOfProposal, messageClassOf } from './triage-labels.ts'

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, errors: { type: 'string' }, part: { type: 'string' } },
})

interface Row {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly label: string
  readonly domain: string | null
  readonly domain_any?: readonly string[]
}

interface Task {
  readonly name: string
  readonly file: string
  readonly expected: (row: Row) => string
  readonly propose: (row: Row) => TriageProposal
  readonly answer: (proposal: TriageProposal) => string
}

const tasks: readonly Task[] = [
  {
    name: "class of a citizen's message (reference on other data of the kind: accuracy 0.761, macro-F1 0.742)",
    file: 'tipdm_msgs_labelled.dev.jsonl',
    expected: (row) => row.label,
    propose: (row) => proposeTriage({ title: row.title ?? '', narrative: bodyOf(row) }, triageTable),
    answer: (proposal) => messageClassOf(proposal.sector?.value),
  },
  {
    name: 'field of civil facts (reference on other data of the kind: macro-F1 0.388)',
    file: 'cjrc_civil_facts.dev.jsonl',
    expected: (row) => row.domain ?? 'other',
    propose: (row) => proposeTriage({ narrative: row.text, parties: ['natural', 'natural'] }, triageTable),
    answer: (proposal) => fieldOfProposal(proposal),
  },
]

/** The file repeats the title as first line of the text. */
function bodyOf({ title = '', text }: Row): string {
  return text.startsWith(title) ? text.slice(title.length) : text
}

function rowsOf(file: string): readonly Row[] {
  return readFileSync(join(options.data ?? '', 'narratives', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line))
    .filter(
      ({ id }) =>
        options.part === undefined ||
        (Number.parseInt(id.slice(-1), 16) % 2 === 0) === (options.part === 'a'),
    )
}

function measure(task: Task): void {
  const rows = rowsOf(task.file)
  const began = performance.now()
  const proposals = rows.map((row) => task.propose(row))
  const milliseconds = (performance.now() - began) / rows.length
  const pairs = rows.map((row, index) => ({ row, proposal: proposals[index], expected: task.expected(row) }))
  const confusion = new Map<string, Map<string, number>>()
  for (const { row, proposal, expected } of pairs) {
    if (proposal === undefined) continue
    const answer = task.answer(proposal)
    const line = confusion.get(expected) ?? new Map<string, number>()
    confusion.set(expected, line.set(answer, (line.get(answer) ?? 0) + 1))
    if (options.errors === expected && answer !== expected) printError(row, answer, proposal)
  }
  print(task.name, confusion, rows.length, milliseconds)
  const disputes = proposals.filter(({ betweenParties }) => betweenParties.value).length
  console.log(`proposed as between parties: ${disputes} of ${rows.length}\n`)
}

function printError(row: Row, answer: string, proposal: TriageProposal): void {
  const words = (proposal.sector ?? proposal.category).reasons.flatMap(({ evidence }) => evidence)
  console.log(`- ${row.label} -> ${answer}: ${row.title ?? row.text.slice(0, 60)} [${words.join(' ')}]`)
}

function print(
  name: string,
  confusion: ReadonlyMap<string, ReadonlyMap<string, number>>,
  total: number,
  milliseconds: number,
): void {
  const at = (expected: string, answer: string) => confusion.get(expected)?.get(answer) ?? 0
  const sum = (line: ReadonlyMap<string, number> | undefined) =>
    [...(line?.values() ?? [])].reduce((a, b) => a + b, 0)
  const labels = [...confusion.keys()].sort((a, b) => sum(confusion.get(b)) - sum(confusion.get(a)))
  const scores = labels.map((label) => {
    const right = at(label, label)
    const recall = right / sum(confusion.get(label))
    const answered = labels.reduce((count, expected) => count + at(expected, label), 0)
    const precision = answered === 0 ? 0 : right / answered
    return {
      label,
      right,
      recall,
      precision,
      f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    }
  })
  const right = scores.reduce((count, score) => count + score.right, 0)
  const macro = scores.reduce((count, { f1 }) => count + f1, 0) / scores.length
  console.log(
    `${name}\n${total} rows  accuracy ${(right / total).toFixed(3)}  macro-F1 ${macro.toFixed(3)}  ${milliseconds.toFixed(3)} ms each`,
  )
  for (const { label, recall, precision } of scores) {
    const wrong = [...(confusion.get(label) ?? [])]
      .filter(([answer]) => answer !== label)
      .sort(([, a], [, b]) => b - a)
    console.log(
      `  ${label} (${sum(confusion.get(label))}) recall ${recall.toFixed(2)} precision ${precision.toFixed(2)}  as ${wrong.map(([answer, count]) => `${answer} ${count}`).join(', ')}`,
    )
  }
}

if (options.data === undefined || !existsSync(join(options.data, 'narratives'))) {
  console.error('give --data DIR, the folder that holds "narratives"')
  process.exitCode = 2
} else tasks.forEach(measure)

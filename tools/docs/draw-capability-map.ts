/**
 * Draws the capabilities into docs/architecture.md, between its markers, from the code itself: who may import whom, the
 * operations of each contract, the tables of each schema. `--check` only tells whether the document is up to date.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { capabilityTable, drawing, type House } from './capability-map.ts'

const root = new URL('../../', import.meta.url)
const documentFile = new URL('docs/architecture.md', root)
const [BEGIN, END] = ['<!-- capability map: begin -->', '<!-- capability map: end -->']

function readHouse(): House {
  const neighbours = createRequire(import.meta.url)(
    '../architecture/capability-map.cjs',
  ) as House['neighbours']
  const schema = readFileSync(new URL('database/schema.sql', root), 'utf8')
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length
  // A long contract is a folder of its own, and contract.ts then only names its files.
  const contractOf = (name: string) =>
    globSync([`capabilities/${name}/contract.ts`, `capabilities/${name}/contract/*.ts`], {
      cwd: fileURLToPath(root),
    })
      .map((path) => readFileSync(new URL(path, root), 'utf8'))
      .join('\n')
  const names = Object.keys(neighbours)
  return {
    neighbours,
    operations: Object.fromEntries(names.map((name) => [name, count(contractOf(name), /= operation\(\{/g)])),
    tables: Object.fromEntries(
      names.map((name) => [
        name,
        [...schema.matchAll(new RegExp(`^create table ${name}\\.(\\w+)`, 'gm'))].map(
          ([, table]) => table ?? '',
        ),
      ]),
    ),
  }
}

const before = readFileSync(documentFile, 'utf8')
const [head, rest = ''] = before.split(BEGIN)
const tail = rest.split(END)[1]
if (head === undefined || tail === undefined)
  throw new Error(`docs/architecture.md has lost its markers ${BEGIN} ${END}`)
const house = readHouse()
const after = `${head}${BEGIN}\n\n${drawing(house)}\n\n${capabilityTable(house)}\n\n${END}${tail}`

if (!process.argv.includes('--check')) writeFileSync(documentFile, after)
else if (after !== before) {
  console.error('docs/architecture.md does not show the house; run node tools/docs/draw-capability-map.ts')
  process.exitCode = 1
}

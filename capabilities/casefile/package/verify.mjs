// Checks this package without anything but Node: every file is there, has its length and both digests, nothing else lies
// beside them, and the custody of every recording is one unbroken chain. Run: node verify.mjs
import { createHash, getHashes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'))
const knowsSm3 = getHashes().includes('sm3')
const faults = []
const own = new Set(['manifest.json', 'verify.mjs'])

for (const file of manifest.files) {
  const path = join(root, ...file.path.split('/'))
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) faults.push(`缺少文件 missing: ${file.path}`)
  else if (found.size !== file.size) faults.push(`长度不符 wrong length: ${file.path}`)
  else await checkDigests(path, file)
}

async function checkDigests(path, file) {
  const sha256 = createHash('sha256')
  const sm3 = knowsSm3 ? createHash('sm3') : undefined
  for await (const piece of createReadStream(path)) {
    sha256.update(piece)
    sm3?.update(piece)
  }
  if (sha256.digest('hex') !== file.sha256) faults.push(`内容被改动 altered (SHA-256): ${file.path}`)
  else if (sm3 !== undefined && sm3.digest('hex') !== file.sm3)
    faults.push(`内容被改动 altered (SM3): ${file.path}`)
}

const expected = new Set(manifest.files.map(({ path }) => path))
const entries = await readdir(root, { recursive: true, withFileTypes: true })
for (const entry of entries) {
  if (!entry.isFile()) continue
  const path = relative(root, join(entry.parentPath ?? entry.path, entry.name))
    .split(sep)
    .join('/')
  if (!expected.has(path) && !own.has(path)) faults.push(`多出文件 not of this package: ${path}`)
}

if (knowsSm3) {
  for (const { path, links } of manifest.custody) {
    let previous = Buffer.alloc(32)
    links.forEach(({ chain, seq, at, type, actor, body, digest }, index) => {
      const told = JSON.stringify([chain, seq, at, type, actor, body])
      const made = createHash('sm3').update(previous).update(told).digest()
      if (seq !== index + 1 || made.toString('hex') !== digest)
        faults.push(`流转记录断链 broken custody: ${path} #${index + 1}`)
      previous = made
    })
  }
}

console.log(`${manifest.caseCode} ${manifest.title}`)
console.log(`文件 files: ${manifest.files.length}；流转记录 chains: ${manifest.custody.length}`)
if (!knowsSm3)
  console.log('这个 Node 不认识 SM3，只核对 SHA-256。This Node knows no SM3; SHA-256 alone was checked.')
for (const fault of faults) console.log(`✗ ${fault}`)
console.log(faults.length === 0 ? '✓ 完好 sound' : `✗ ${faults.length} 处不符 faults`)
process.exit(faults.length === 0 ? 0 : 1)

/** What the command line knows: `dingfen NOUN VERB …`. Each command is loaded only when it is called. */

const commands: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  'appoint administrator': async () => (await import('./appoint-administrator.ts')).appointAdministrator,
  'clock explain': async () => (await import('./clock-explain.ts')).clockExplain,
  'health orphans': async () => (await import('./health-orphans.ts')).healthOrphans,
  'import messages': async () => (await import('./import-messages.ts')).importMessages,
  'import recordings': async () => (await import('./import-recordings.ts')).importRecordings,
  'review simulate': async () => (await import('./review-simulate.ts')).reviewSimulate,
  'verify ledger': async () => (await import('./verify-ledger.ts')).verifyLedger,
  'verify recordings': async () => (await import('./verify-recordings.ts')).verifyRecordings,
}

export {}

const [noun = '', verb = '', ...args] = process.argv.slice(2)
const command = commands[`${noun} ${verb}`]
if (command === undefined) {
  process.stderr.write(`dingfen: ${Object.keys(commands).join(' | ')}\n`)
  process.exitCode = 2
} else {
  const run = await command()
  try {
    process.exitCode = await run(args)
  } catch (error) {
    const { whyNotBegun } = await import('./why-not-begun.ts')
    const why = whyNotBegun(error)
    if (why === undefined) throw error
    process.stderr.write(`dingfen ${noun} ${verb}: ${why}\n`)
    process.exitCode = 2
  }
}

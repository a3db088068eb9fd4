/** What the map is drawn from. @property neighbours whose faces a capability may import */
export interface House {
  readonly neighbours: Readonly<Record<string, readonly string[]>>
  readonly operations: Readonly<Record<string, number>>
  readonly tables: Readonly<Record<string, readonly string[]>>
}

/** One sentence each; a capability without one does not get onto the map. */
const purposes: Readonly<Record<string, string>> = {
  access: 'accounts, roles, sessions, and the predicate of rights over matters',
  organisations: 'the tree of units, committees and their members, mergers',
  rules: 'every limit, threshold and list as a dated row with its basis; the work calendar',
  deadlines: 'the ledger of every clock, pauses and extensions, recounting',
  parties: 'who disputes and who speaks for them, sealed numbers',
  disputes: 'the dispute itself: arrival, routing, acceptance, lists and search, timeline',
  reception: 'visits, first responders, likenesses, assistance given',
  rosters: 'seats and shifts, swaps and leave, people on call, hand-overs, feeds for phones',
  triage: 'the proposal by rules, dispatch and send-back, the ladder, instructions, custody',
  intake: 'from a visit, or at once, to a registered dispute',
  files: 'attachments, stored once by their digest',
  applications: 'residents apply and follow their matter',
  mediation: 'proceedings, mediators, sessions, agreements, performance, closing and archive',
  papers: 'the official documents of a matter',
  insight: 'worklists and who is answerable: reads all, writes nothing',
  joint: 'consultations of units and joint groups under one lead',
  exchange: 'systems without an interface: packages for them, their lists, where both differ',
  machines: 'outside systems: their secrets and tokens, their messages, webhooks, reconciliation',
  referral: 'matters that go to court, police, petition and others, or come from there',
  exits: 'where a matter goes that mediation does not settle: routes by rule, each party told',
  confirmation: 'judicial confirmation: offer, joint application, right court, package, result',
  safety: 'duty to report, colours of danger, people kept apart, sudden events',
  guidance: 'questions to the hub, typical cases, phrases and checklists',
  supervision: 'what should be supervised by rule, reminders and orders, replies, the weekly list',
  committees: 'elections, filings and notices to the court of committees, complaints about mediators',
  enforcement: 'cases of law enforcement: acts as data, steps in order, limits, serving, papers',
  authority: 'the ground of law enforcement: bodies, officers and certificates, reviewers, lists, schemes',
  review: 'legal review of major decisions: what is reviewed, submissions and rounds, opinions, the gate',
  stations:
    'collection stations: their messages, files fetched from them, what they may delete, their clocks',
  uploads:
    'files on their way in: announced, sent in pieces, examined, then a recording or refused with a reason',
  retention:
    'how long recordings are kept, what holds them, lists of deletion approved by a second person and carried out',
  keeping: 'stored contents: read again and found whole or damaged, durations and small pictures',
  casefile: 'the file of a case as one bound PDF and as a package that checks itself',
  recording: 'recordings of enforcement: what has to be recorded, what is there, gaps, binding, custody',
  publicity: 'disclosure of decisions: chosen, masked, confirmed, published, withdrawn; the public portal',
  equipment:
    'body cameras and collection stations: ledger, hand-over, clocks, what records nothing, need and purchase',
  returns:
    'rounds of department returns: forms as data, checks, sign-off, chase, the spreadsheet of the city',
  notifications:
    'the inbox, mail and SMS: who is told of what, the own choice of ways, what became of each delivery',
  groups: 'many persons in one matter: lists, representatives, merging',
}

/** Mermaid; an arrow that follows from others is left out, so that the layers can be seen. */
export function drawing({ neighbours }: Pick<House, 'neighbours'>): string {
  const reaches = (from: string): ReadonlySet<string> => {
    const found = new Set<string>()
    const open = [...(neighbours[from] ?? [])]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (found.has(name)) continue
      found.add(name)
      open.push(...(neighbours[name] ?? []))
    }
    return found
  }
  const arrows = Object.entries(neighbours).flatMap(([name, direct]) =>
    direct
      .filter((one) => !direct.some((other) => other !== one && reaches(other).has(one)))
      .map((one) => `  ${name} --> ${one}`),
  )
  const alone = Object.entries(neighbours).filter(([, direct]) => direct.length === 0)
  return ['```mermaid', 'flowchart TD', ...alone.map(([name]) => `  ${name}`), ...arrows, '```'].join('\n')
}

/** @throws where a capability has no purpose yet */
export function capabilityTable({ neighbours, operations, tables }: House): string {
  const rows = Object.entries(neighbours).map(([name, direct]) => {
    const purpose = purposes[name]
    if (purpose === undefined) throw new Error(`say in tools/docs/capability-map.ts what ${name} is for`)
    const owned = (tables[name] ?? []).map((table) => `\`${table}\``).join(' ')
    return [`**${name}**`, purpose, String(operations[name] ?? 0), owned || '–', direct.join(', ') || '–']
  })
  return aligned([['Capability', 'For', 'Operations', 'Tables', 'May import'], ...rows])
}

/** As the formatter of the documents would write it. */
function aligned([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [head, rule, ...rows].map(line).join('\n')
}

import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes begins first, so that the workers end together: a clean checkout knows no durations of its own. */
const longest = [
  /\/tests\/machine\//,
  /\/tests\/journeys\//,
  /\/tests\/fuzz\//,
  /\/tests\/(access-|review-gate-)/,
  /\/tests\/(stations|example-clients|keeping|answerable)\./,
  /\/tests\//,
]

export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((name) => name.test(moduleId))
  return rank < 0 ? longest.length : rank
}

import { expect, test } from 'vitest'
import { hasMovedOn, ProblemError, plainProblem, sortOf } from './problem-error.ts'

test.each([
  { status: 412, code: 'request.stale', sort: 'clash', why: 'the version that was sent is old' },
  { status: 409, code: 'matter.stale', sort: 'clash', why: 'a clash of versions, whatever its status' },
  { status: 409, code: 'mediation.consent-missing', sort: 'barred', why: 'sending again would not help' },
  {
    status: 409,
    code: 'rosters.is-on-duty',
    sort: 'barred',
    why: 'two shifts at once: nobody changed anything',
  },
  { status: 409, code: 'stale', sort: 'barred', why: 'only a code of a capability speaks of versions' },
  { status: 422, code: 'request.invalid', sort: 'invalid', why: 'the input is wrong' },
  { status: 428, code: 'request.version-required', sort: 'broken', why: 'our own client forgot the version' },
])('$status $code is $sort: $why', ({ status, code, sort }) => expect(sortOf({ status, code })).toBe(sort))

test.each([
  { status: 412, code: 'request.stale', moved: true, why: 'somebody was faster' },
  { status: 409, code: 'joint.no-group', moved: true, why: 'what the page offered is not possible any more' },
  { status: 422, code: 'request.invalid', moved: false, why: 'nothing changed on the other side' },
  { status: 403, code: 'access.not-allowed', moved: false, why: 'a right, not a state' },
])('$status $code: read the page again: $moved, $why', ({ status, code, moved }) =>
  expect(hasMovedOn(new ProblemError(plainProblem(status, code, '')))).toBe(moved),
)

import { expect, test } from 'vitest'
import { matchPath, returnAddress } from './path.ts'

test.each([
  { pattern: '/', path: '/', params: {}, why: 'the first page' },
  { pattern: '/field/', path: '/field', params: {}, why: 'a trailing slash does not matter' },
  { pattern: '/m/{id}', path: '/m/a%20b', params: { id: 'a b' }, why: 'parts arrive decoded' },
  { pattern: '/m/{id}', path: '/m', params: undefined, why: 'a part is missing' },
  { pattern: '/m', path: '/m/7', params: undefined, why: 'a part too many' },
  { pattern: '/m/{id}', path: '/m/%E0%A4%A', params: undefined, why: 'what cannot be decoded fits nothing' },
])('$pattern and $path: $why', ({ pattern, path, params }) =>
  expect(matchPath(pattern, path)).toEqual(params),
)

test.each([
  {
    search: '?from=%2Fdesk%2Fdisputes%3Fstate%3Dopen',
    to: '/desk/disputes?state=open',
    why: 'back with its filters',
  },
  { search: '', to: '/desk/', why: 'nothing was asked for' },
  { search: '?from=%2F%2Fevil.example', to: '/desk/', why: 'another host' },
  { search: '?from=https%3A%2F%2Fevil.example%2Fdesk%2F', to: '/desk/', why: 'another host, in full' },
  { search: '?from=%2Ffield%2F', to: '/desk/', why: 'another entrance' },
])('after sign-in with "$search" to $to: $why', ({ search, to }) =>
  expect(returnAddress(search, '/desk/')).toBe(to),
)

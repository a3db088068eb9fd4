export { digestPassword } from './password.ts'
export { accessProblems } from './problems.ts'
export { resolveOfficer } from './resolve-officer.ts'
export { type Allowed, accessRoutes } from './routes.ts'

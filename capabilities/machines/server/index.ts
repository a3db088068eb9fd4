export { machineProblems } from './problems.ts'
export { resolveMachine } from './resolve-machine.ts'
export { machineRoutes } from './routes.ts'
export { sweepTokens } from './sweep-tokens.job.ts'

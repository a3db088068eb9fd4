export { factsOfParty } from './party-facts.ts'
export { paperProblems } from './problems.ts'
export { render } from './render.ts'
export { paperRoutes } from './routes.ts'

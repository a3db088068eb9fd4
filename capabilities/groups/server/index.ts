export { representativesWhoSign, type SpeakerFor } from './act-for-represented.ts'
export { groupProblems } from './problems.ts'
export { groupRoutes } from './routes.ts'

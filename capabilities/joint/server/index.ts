export { endJointWork } from './end-work.ts'
export { jointProblems } from './problems.ts'
export { jointRoutes } from './routes.ts'

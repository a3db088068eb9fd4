export { endJointWork } from './end-work.ts'
export { hasJointPart } from './has-joint-part.ts'
export { jointProblems } from './problems.ts'
export { jointRoutes } from './routes.ts'

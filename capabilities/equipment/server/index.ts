export { devicesOn } from './count-devices.ts'
export { equipmentProblems } from './problems.ts'
export { equipmentRoutes } from './routes.ts'

import type { AnyJob } from '#platform/server/jobs/index.ts'
import { deliverWebhook, type WebhookParts } from './deliver-webhook.job.ts'
import { sweepTokens } from './sweep-tokens.job.ts'

export { machineProblems } from './problems.ts'
export { resolveMachine } from './resolve-machine.ts'
export { machineRoutes } from './routes.ts'

export const machineJobs = (parts: WebhookParts): readonly AnyJob[] => [sweepTokens, deliverWebhook(parts)]

export { nameOfRule } from './rule-names.ts'
export type { NotificationAudience, Rule, RuleId, RuleKey, RuleValues } from './rule-values.ts'

export type { NotificationAudience, Rule, RuleId, RuleKey, RuleValues } from './rule-values.ts'

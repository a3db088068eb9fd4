-- Where a rule acted and nobody wrote a reason, the code of the reason is kept, and every reader has it in the own
-- language. What was written as a Chinese sentence before stays as it was written.
alter table triage.dispatch alter column reason drop not null;
alter table triage.dispatch add column because text check (because in ('not-accepted', 'not-settled'));
alter table triage.dispatch add constraint dispatch_why check ((reason is null) <> (because is null));
comment on column triage.dispatch.because is 'Code of the reason where a dated rule acted; whoever acts in person writes one in words.';

alter table triage.send_back add column because text check (because in ('not-accepted', 'not-settled', 'send-back-unanswered'));
comment on column triage.send_back.because is 'Why a dated rule answered or overtook the request.';

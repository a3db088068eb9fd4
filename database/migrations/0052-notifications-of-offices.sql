-- People are told of what concerns their office too: a committee's filings, a complaint, an outside system that cannot be told.

alter table notifications.notification drop constraint notification_matter_kind_check;
alter table notifications.notification add constraint notification_matter_kind_check
  check (matter_kind in ('dispute', 'visit', 'event', 'committee', 'complaint', 'machine-client'));

drop trigger hear on ledger.entry;
create trigger hear after insert on ledger.entry for each row
  when (new.type in ('dispatched', 'reported-upward', 'taken-over', 'sent-down', 'escalated', 'send-back-requested',
                     'send-back-agreed', 'send-back-refused', 'supervision-reminded', 'supervision-ordered',
                     'supervision-replied', 'supervision-reopened', 'supervision-accepted', 'risk-coloured',
                     'event-reported', 'joint-task-given', 'referral-received', 'party-replied', 'consultation-asked',
                     'joint-release-asked', 'consultation-convened', 'joint-guest-invited', 'joint-group-formed',
                     'joint-helper-added', 'joint-lead-changed', 'consultation-concluded', 'led-to-routes',
                     'aid-decided', 'complaint-received', 'webhook-given-up'))
  execute function notifications.hear();

-- A furnished house keeps its rule of who is told; it gains the events that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "order-overdue", "audience": ["answerable", "heads", "supervisors"], "channels": ["mail", "sms"]}'::jsonb),
                       ('{"event": "exit-notice-due", "audience": ["answerable"], "channels": ["mail"], "daysBefore": 1}'::jsonb),
                       ('{"event": "confirmation-due", "audience": ["answerable"], "channels": ["mail"], "daysBefore": 7}'::jsonb),
                       ('{"event": "led-on", "audience": ["answerable"], "channels": []}'::jsonb),
                       ('{"event": "aid-decided", "audience": ["answerable"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "complaint-received", "audience": ["bureau-heads", "heads"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "complaint-due", "audience": ["bureau-heads", "heads"], "channels": ["mail"], "daysBefore": 3}'::jsonb),
                       ('{"event": "filing-late", "audience": ["bureau-heads", "heads"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "delivery-given-up", "audience": ["administrators"], "channels": ["mail"]}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';

-- So does its rule of routes: a broken agreement leads there too.
update rules.rule r
   set value = jsonb_set(r.value, '{routes}', (r.value -> 'routes') || $routes$[
    {"occasions": ["breach"], "choices": ["enforce"], "route": "enforcement", "rank": "first", "zh": "协议已经法院确认，一方不履行的，另一方可以向法院申请强制执行。", "en": "The court has confirmed the agreement: who is not paid or served may ask the court to enforce it.", "limit": {"length": 24, "unit": "month", "roll": "next-working-day", "from": "performance", "basis": "民事诉讼法第二百五十条", "assumption": false}, "papers": ["强制执行申请书", "确认裁定书", "身份证明"], "handOver": {"body": "court", "kind": "guided"}, "basis": "民事诉讼法第二百零六条、第二百五十条", "assumption": false},
    {"occasions": ["breach"], "choices": ["labour-arbitration"], "route": "labour-arbitration", "rank": "first", "zh": "协议没有履行的，可以申请劳动仲裁；调解协议作为证据。", "en": "The agreement is not kept: labour arbitration is open, with the agreement as evidence.", "limit": {"length": 12, "unit": "month", "roll": "next-working-day", "from": "asking", "basis": "劳动争议调解仲裁法第二十七条；因提出请求而中断的，从中断时起重新计算", "assumption": false}, "papers": ["仲裁申请书", "调解协议", "身份证明"], "handOver": {"body": "arbitration", "kind": "guided"}, "basis": "劳动争议调解仲裁法第十五条", "assumption": false},
    {"occasions": ["breach"], "choices": ["wage-payment-order"], "route": "payment-order", "rank": "first", "zh": "拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金，可以凭协议向法院申请支付令。", "en": "Wages and the like that were agreed and not paid: ask the court for a payment order with the agreement.", "limit": null, "papers": ["支付令申请书", "调解协议", "身份证明"], "handOver": {"body": "court", "kind": "guided"}, "basis": "劳动争议调解仲裁法第十六条", "assumption": false},
    {"occasions": ["breach"], "choices": ["sue"], "route": "litigation", "rank": "first", "zh": "可以就调解协议的履行或者内容，向法院起诉。", "en": "Sue over the performance or the content of the agreement.", "limit": {"length": 36, "unit": "month", "roll": "next-working-day", "from": "performance", "basis": "民法典总则编一般诉讼时效", "assumption": true}, "papers": ["民事起诉状", "调解协议", "未履行的证据"], "handOver": {"body": "court", "kind": "guided"}, "basis": "人民调解法第三十二条", "assumption": false},
    {"occasions": ["breach"], "choices": ["payment-order"], "route": "payment-order", "rank": "also", "zh": "约定付款的，也可以向法院申请支付令。", "en": "A sum is owed: the court may also be asked for a payment order.", "limit": null, "papers": ["支付令申请书", "调解协议"], "handOver": {"body": "court", "kind": "guided"}, "basis": "深圳经济特区矛盾纠纷多元化解条例第七十二条（参照外地）", "assumption": true},
    {"occasions": ["breach"], "choices": ["notary"], "route": "notary", "rank": "also", "zh": "双方愿意的，可以办理有强制执行效力的公证。", "en": "If both are willing, the agreement can be notarised as enforceable.", "limit": null, "papers": ["调解协议", "身份证明"], "handOver": {"body": "notary", "kind": "guided"}, "basis": "深圳经济特区矛盾纠纷多元化解条例第七十六条、山东省多元化解纠纷促进条例第四十条（参照外地）", "assumption": true}
  ]$routes$::jsonb)
 where r.key = 'exits.routes' and not r.value -> 'routes' @> '[{"occasions": ["breach"]}]';

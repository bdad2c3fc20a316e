// What a step beside an item's life is about: the report, request, notice or look back that it answers.
import {el, minute} from './dom.js';
import {read} from './server.js';

const LISTS = {
  Task_ReportProgress: 'progress-reports',
  Task_DecideExtension: 'extension-requests',
  Task_ReplyNotice: 'notices',
  Task_ReviewReply: 'notices'
};

/** The record behind the step; null for steps of the item's own life. */
export async function satelliteOf({item, step, satelliteNo}, t) {
  const list = LISTS[step];
  if (!list) {
    return null;
  }
  const records = await read('/api/items/' + encodeURIComponent(item) + '/' + list, t);
  return records.find(record => record.no === String(satelliteNo)) ?? null;
}

export function satelliteFacts(record, {step, satelliteNo}, t) {
  if (step === 'Task_LookBack') {
    return section(t('lookBackRound', satelliteNo), t('lookBackAsk'), []);
  }
  if (!record) {
    return null;
  }
  return {
    Task_ReportProgress: () => section(record.label, null, []),
    Task_DecideExtension: () => section(t('extensionTo', record.deadline, record.requestedDeadline), record.reason,
      [record.requestedByName, minute(record.requestedAt)]),
    Task_ReplyNotice: () => notice(record, t),
    Task_ReviewReply: () => notice(record, t)
  }[step]();
}

function notice(record, t) {
  return section(t('noticeNo', record.no, t('level.' + record.level)), record.text,
    [record.servedByName, minute(record.servedAt), t('replyDue', record.replyDue)]);
}

function section(title, text, facts) {
  return el('section', {class: 'zg-this'},
    el('p', {class: 'zg-this-title'}, title),
    text ? el('p', {class: 'zg-text'}, text) : null,
    facts.length > 0 ? el('p', {class: 'zg-hint'}, facts.join('　')) : null);
}

// What the person must know before deciding: the item, its measures, its plan, what was said last.
import {el, icon, lastDay, minute} from './dom.js';
import {address} from './server.js';
import {satelliteFacts} from './satellite.js';

const LIGHTS = {GREEN: 'check', YELLOW: 'clock', RED: 'alert', GREY: 'rest'};
const PLAN_STEP = /Plan$/;
const ONE = {measures: 'measure', milestones: 'milestone', entries: 'entry', periods: 'period'};
const narrow = () => window.matchMedia('(max-width: 767px)').matches;

export function isNegative(event) {
  return event.negative;
}

/** The latest event in which somebody gave an opinion. */
export function lastOpinion(timeline) {
  return timeline.findLast(event => event.opinion);
}

/** What was handed in last about the work at hand; plans have a place of their own. */
function lastReport({workNo, satelliteNo}, timeline, opinion) {
  return timeline.findLast(event => event !== opinion
    && isReport(event)
    && !PLAN_STEP.test(event.step)
    && event.satelliteNo === satelliteNo
    && (workNo === null || event.workNo === workNo));
}

/** Measures, list entries and periods: all that the item's work consists of. */
export function work(item) {
  return [...(item.measures ?? []), ...(item.entries ?? []), ...(item.periods ?? [])];
}

export function isReport(event) {
  return event.event !== 'EVIDENCE_UPLOADED' && event.step && (event.text || event.evidence.length > 0);
}

/** Names of the files, as the uploads in the timeline tell them. */
export function fileNames(timeline) {
  const names = new Map();
  timeline
    .filter(event => event.event === 'EVIDENCE_UPLOADED' && event.text)
    .forEach(event => event.evidence.forEach(id => names.set(id, event.text)));
  return names;
}

export function facts({assignment, item, timeline, satellite}, t) {
  const opinion = lastOpinion(timeline);
  const report = lastReport(assignment, timeline, opinion);
  const files = fileNames(timeline);
  return [
    heading(item, t),
    stepDue(assignment, t),
    opinion && said(opinion, t('lastOpinion'), opinion.opinion, isNegative(opinion), files, t),
    report && said(report, t('lastReport'), report.text, false, files, t),
    satelliteFacts(satellite, assignment, t),
    thisPiece(assignment, item, t),
    grid(item, t),
    texts(item, t),
    plan(assignment, item, t),
    ...['measures', 'entries', 'periods'].map(kind => pieces(kind, assignment, item, timeline, files, t))
  ].filter(Boolean);
}

const isProject = item => item.code.startsWith('SS-');

function heading(item, t) {
  return el('header', {class: 'zg-heading'},
    el('p', {class: 'zg-line'},
      el('span', {class: 'zg-code'}, item.code),
      light(item, t),
      item.illustrative ? el('span', {class: 'zg-badge'}, t('illustrative')) : null),
    el('h3', {class: 'zg-title'}, item.title),
    item.illustrative
      ? el('p', {class: 'zg-hint'}, t(item.titleOfficial ? 'illustrativeTexts' : 'illustrativeAll'))
      : null);
}

function light(item, t) {
  return el('span', {class: 'zg-light zg-' + item.light.toLowerCase()}, icon(LIGHTS[item.light]), t('light.' + item.light));
}

function stepDue(assignment, t) {
  const day = lastDay(assignment.dueAt);
  return el('p', {class: assignment.overdue ? 'zg-due zg-over' : 'zg-due'},
    icon('clock'),
    el('span', {}, t('stepDue')),
    el('strong', {}, day ? t('dueOn', day) : t('dueBefore', minute(assignment.dueAt))),
    assignment.overdue ? el('strong', {}, t('stepOverdue')) : null);
}

function said(event, label, text, negative, files, t) {
  return el('section', {class: negative ? 'zg-said zg-negative' : 'zg-said'},
    el('p', {class: 'zg-said-head'},
      el('strong', {}, label),
      el('span', {}, event.eventName),
      el('span', {}, [event.unitName, event.actorName].filter(Boolean).join(' · ')),
      el('time', {}, minute(event.at))),
    text ? el('p', {class: 'zg-text'}, text) : null,
    event.evidence.length > 0 ? fileList(event.evidence, files, t) : null);
}

function fileList(ids, files, t) {
  return el('ul', {class: 'zg-links'}, ids.map((id, index) => el('li', {},
    el('a', {href: address('/api/evidence/' + encodeURIComponent(id)), download: true},
      icon('file'), files.get(id) ?? t('evidenceNo', index + 1)))));
}

function thisPiece(assignment, item, t) {
  const piece = work(item).find(candidate => candidate.no === assignment.workNo);
  return piece && el('section', {class: 'zg-this'},
    el('p', {class: 'zg-said-head'}, el('strong', {}, t(isProject(item) ? 'thisMilestone' : 'thisPiece'))),
    el('p', {class: 'zg-this-title'}, piece.no + '. ' + piece.title),
    el('p', {class: 'zg-hint'},
      [piece.unitName, piece.due && t('due') + ' ' + piece.due, piece.evidence && t('evidenceRequired') + '：' + piece.evidence]
        .filter(Boolean).join('　')));
}

function grid(item, t) {
  const deadline = [item.deadline ?? t('none')];
  if (item.provisional) {
    deadline.push(' ', el('span', {class: 'zg-badge zg-quiet', title: t('provisionalHint')}, t('provisional')));
  }
  const rows = [
    ['deadline', deadline],
    ['status', t('status.' + item.status)],
    ['responsibleUnit', item.responsibleUnitName],
    ['responsibleLeader', item.responsibleLeaderName],
    ['cooperatingUnits', item.cooperatingUnitsName.join(t.language === 'en' ? ', ' : '、') || t('none')],
    ['grade', t('grade.' + item.grade)],
    ['kind', t('kind.' + item.kind)],
    ['category', item.categoryName && item.category + '. ' + item.categoryName],
    ['programme', item.programmeName, 'zg-wide']
  ];
  return el('dl', {class: 'zg-grid'}, rows
    .filter(([, value]) => value)
    .map(([key, value, kind]) => el('div', {class: kind}, el('dt', {}, t(key)), el('dd', {}, ...[value].flat()))));
}

function texts(item, t) {
  return el('dl', {class: 'zg-texts'},
    [['problem', 'projectProblem'], ['requirement', 'projectRequirement'], ['target', 'projectTarget']]
      .filter(([key]) => item[key])
      .map(([key, ofProject]) => el('div', {},
        el('dt', {}, t(isProject(item) ? ofProject : key)),
        el('dd', {class: 'zg-text'}, item[key]))));
}

function folded(open, summary, ...content) {
  return el('details', {class: 'zg-fold', open}, el('summary', {}, icon('arrow'), ...summary), ...content);
}

/** Open where the plan is what the step is about; its own author has it in the field below. */
function plan(assignment, item, t) {
  return item.plan && assignment.step !== 'Task_SubmitPlan'
    ? folded(PLAN_STEP.test(assignment.step), [t(isProject(item) ? 'projectPlan' : 'plan')], el('p', {class: 'zg-text'}, item.plan))
    : null;
}

function pieces(kind, assignment, item, timeline, files, t) {
  const rows = item[kind] ?? [];
  const name = kind === 'measures' && isProject(item) ? 'milestones' : kind;
  if (rows.length === 0) {
    return null;
  }
  const proof = row => timeline.findLast(event => event.workNo === row.no && event.round === item.round && event.evidence.length > 0 && isReport(event));
  const columns = ['no', ONE[name], 'unit', 'due', 'done'];
  const cell = (key, ...content) => el('td', {'data-label': t(key), class: 'zg-col-' + key}, ...content);
  return folded(!narrow(),
    [t(name),
      el('span', {class: 'zg-hint'}, t('measuresDone', rows.filter(row => row.done).length, rows.length))],
    el('table', {class: 'zg-table'},
      el('thead', {}, el('tr', {}, columns.map(key => el('th', {scope: 'col'}, t(key))))),
      el('tbody', {}, rows.map(row => {
        const current = row.no === assignment.workNo;
        const proven = row.done && proof(row);
        return el('tr', {class: current ? 'zg-current' : null, 'aria-current': current ? 'true' : null},
          cell('no', String(row.no)),
          cell(columns[1], row.title,
            current ? el('span', {class: 'zg-badge zg-blue'}, t('current')) : null,
            row.outcome ? el('span', {class: 'zg-outcome zg-text'}, row.outcome) : null,
            proven ? fileList(proven.evidence, files, t) : null),
          cell('unit', row.unitName ?? ''),
          cell('due', row.due ?? ''),
          cell('done', row.done
            ? el('span', {class: 'zg-light zg-green'}, icon('check'), t('doneOn', row.doneAt.slice(5, 10)))
            : el('span', {class: 'zg-light zg-grey'}, icon('rest'), t('open'))));
      }))));
}

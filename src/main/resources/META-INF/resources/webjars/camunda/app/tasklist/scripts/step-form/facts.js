// Draws what the person must know before deciding; what it is, and its words, come from the server.
import {el, icon, minute} from './dom.js';
import {address} from './server.js';

const LIGHTS = {
  GREEN: ['zg-green', 'check'], YELLOW: ['zg-yellow', 'clock'], RED: ['zg-red', 'alert'], GREY: ['zg-grey', 'rest']
};
const COLUMNS = ['zg-col-no', 'zg-col-title', 'zg-col-unit', 'zg-col-due', 'zg-col-done'];
const narrow = () => window.matchMedia('(max-width: 767px)').matches;

export function drawn(facts) {
  return [
    heading(facts),
    due(facts.due),
    ...facts.said.map(said),
    facts.beside && here(facts.beside.title, facts.beside.text, facts.beside.facts),
    facts.piece && piece(facts.piece),
    el('dl', {class: 'zg-grid'}, facts.rows.map(row)),
    texts([facts.problem, facts.requirement, facts.target].filter(Boolean)),
    facts.plan && folded(facts.plan.open, [facts.plan.label], el('p', {class: 'zg-text'}, facts.plan.text)),
    ...facts.work.map(work)
  ].filter(Boolean);
}

function heading({code, title, light, lightName, illustrative}) {
  return el('header', {class: 'zg-heading'},
    el('p', {class: 'zg-line'},
      el('span', {class: 'zg-code'}, code),
      lit(LIGHTS[light], lightName),
      illustrative && el('span', {class: 'zg-badge'}, illustrative.mark)),
    el('h3', {class: 'zg-title'}, title),
    illustrative && hint(illustrative.hint));
}

function lit([colour, sign], words) {
  return el('span', {class: 'zg-light ' + colour}, icon(sign), words);
}

function hint(...parts) {
  return el('p', {class: 'zg-hint'}, parts.join('　'));
}

function due({label, day, overdue}) {
  return el('p', {class: overdue ? 'zg-due zg-over' : 'zg-due'},
    icon('clock'),
    el('span', {}, label),
    el('strong', {}, day),
    overdue && el('strong', {}, overdue));
}

function said({label, event, by, at, text, negative, files}) {
  return el('section', {class: negative ? 'zg-said zg-negative' : 'zg-said'},
    el('p', {class: 'zg-said-head'},
      el('strong', {}, label),
      el('span', {}, event),
      el('span', {}, by.join(' · ')),
      el('time', {}, minute(at))),
    text && el('p', {class: 'zg-text'}, text),
    linked(files));
}

function linked(files) {
  return files.length === 0 ? null : el('ul', {class: 'zg-links'}, files.map(file => el('li', {},
    el('a', {href: address('/api/evidence/' + encodeURIComponent(file.id)), download: true}, icon('file'), file.name))));
}

function here(title, text, facts) {
  return el('section', {class: 'zg-this'},
    el('p', {class: 'zg-this-title'}, title),
    text && el('p', {class: 'zg-text'}, text),
    facts.length > 0 && hint(...facts));
}

function piece({label, title, facts, evidence}) {
  return el('section', {class: 'zg-this'},
    el('p', {class: 'zg-said-head'}, el('strong', {}, label)),
    el('p', {class: 'zg-this-title'}, title),
    hint(...facts, ...(evidence ? [evidence.label + '：' + evidence.text] : [])));
}

function row({label, value, mark, hint: why}, at, {length}) {
  return el('div', {class: at === length - 1 ? 'zg-wide' : null},
    el('dt', {}, label),
    el('dd', {}, value, mark && ' ', mark && el('span', {class: 'zg-badge zg-quiet', title: why}, mark)));
}

function texts(all) {
  return el('dl', {class: 'zg-texts'},
    all.map(({label, text}) => el('div', {}, el('dt', {}, label), el('dd', {class: 'zg-text'}, text))));
}

function folded(open, summary, ...content) {
  return el('details', {class: 'zg-fold', open}, el('summary', {}, icon('arrow'), ...summary), ...content);
}

function work({label, done, columns, rows}) {
  const cell = (at, ...content) => el('td', {'data-label': columns[at], class: COLUMNS[at]}, ...content);
  return folded(!narrow(), [label, el('span', {class: 'zg-hint'}, done)],
    el('table', {class: 'zg-table'},
      el('thead', {}, el('tr', {}, columns.map(column => el('th', {scope: 'col'}, column)))),
      el('tbody', {}, rows.map(line => el('tr', line.current ? {class: 'zg-current', 'aria-current': 'true'} : {},
        cell(0, String(line.no)),
        cell(1, line.title,
          line.current && el('span', {class: 'zg-badge zg-blue'}, line.current),
          line.outcome && el('span', {class: 'zg-outcome zg-text'}, line.outcome),
          linked(line.files)),
        cell(2, line.unit),
        cell(3, line.due),
        cell(4, lit(line.done ? LIGHTS.GREEN : LIGHTS.GREY, line.state)))))));
}

// The fields of the steps. Each knows how to show itself, to give and take its value, and what is wrong with it.
import {el} from './dom.js';
import {read} from './server.js';

const LONGEST_TEXT = 4000;
// Something to be read: what the server takes for a text, and counts as one.
const SEEN = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\u2800]/u;
const said = text => SEEN.test(text) ? text.trim() : '';
const signs = text => [...text].length;
const NEGATIVE = ['decline', 'return', 'relapsed'];
let counted = 0;

/** Label, hint, control and the place for what is wrong. {control} is what gets the focus. */
export class Field {
  constructor(name, t, {required = false, group = false} = {}) {
    this.name = name;
    this.t = t;
    this.required = required;
    this.id = 'zg-' + name + '-' + ++counted;
    this.mark = el('span', {class: 'zg-mark'});
    this.labelText = el('span', {}, t('field.' + name));
    this.hint = el('p', {class: 'zg-hint', id: this.id + '-hint'});
    this.error = el('p', {class: 'zg-error', id: this.id + '-error', hidden: true});
    this.group = group;
    this.showRequired(required);
  }

  mount(place, ...content) {
    const label = this.group
      ? el('legend', {class: 'zg-label'}, this.labelText, this.mark)
      : el('label', {class: 'zg-label', for: this.id}, this.labelText, this.mark);
    const box = this.group ? el('fieldset', {class: 'zg-group'}, label) : place;
    this.foot = el('div', {class: 'zg-foot'}, this.hint);
    box.append(...(this.group ? [] : [label]), ...content, this.foot, this.error);
    if (this.group) {
      place.append(box);
    }
    place.classList.add('zg-field');
    this.place = place;
    this.control.setAttribute('aria-describedby', this.hint.id + ' ' + this.error.id);
    return this;
  }

  showRequired(required) {
    this.required = required;
    this.mark.textContent = this.t(required ? 'required' : 'optional');
    this.mark.classList.toggle('zg-required', required);
    this.control?.setAttribute('aria-required', String(required));
  }

  showHint(text) {
    this.hint.textContent = text;
    this.hint.hidden = !text;
  }

  showError(message) {
    this.error.textContent = message ?? '';
    this.error.hidden = !message;
    this.place.classList.toggle('zg-wrong', Boolean(message));
    this.control.setAttribute('aria-invalid', String(Boolean(message)));
  }

  /** Says what is wrong, or null. */
  check() {
    return null;
  }

  /** The variable as the engine takes it, or null where there is nothing to send. */
  variable() {
    const value = this.value();
    return value === '' ? null : {name: this.name, type: 'String', value};
  }

  /** Learns of the duty, its item and their history once these are there. */
  adapt() {}

  focus() {
    this.control.focus();
  }
}

class Text extends Field {
  constructor(place, t, name, options) {
    super(name, t, options);
    this.counter = el('span', {class: 'zg-counter'});
    this.control = el('textarea', {
      id: this.id, class: 'form-control', rows: name === 'plan' ? 10 : 4, oninput: () => this.changed()
    });
    this.showRequired(this.required);
    this.mount(place, this.control);
    this.foot.append(this.counter);
    this.changed();
  }

  changed() {
    const length = signs(this.value());
    this.counter.textContent = this.t('counter', length, LONGEST_TEXT);
    this.counter.classList.toggle('zg-over', length > LONGEST_TEXT);
    if (!this.error.hidden && this.check() === null) {
      this.showError(null);
    }
  }

  value() {
    return said(this.control.value);
  }

  set(value) {
    this.control.value = value;
    this.changed();
  }

  check() {
    const length = signs(this.value());
    if (length > LONGEST_TEXT) {
      return this.t('check.long', length - LONGEST_TEXT);
    }
    return this.required && length === 0 ? this.missing() : null;
  }

  missing() {
    return this.t('check.' + this.name, this.labelText.textContent);
  }
}

class Outcome extends Text {
  constructor(place, t) {
    super(place, t, 'outcome', {required: true});
    this.showHint(t('hint.outcome'));
  }

  adapt({assignment}) {
    ['field.outcome', 'hint.outcome'].forEach(key => {
      const own = key + '.' + assignment.step;
      if (this.t.knows(own)) {
        (key.startsWith('field') ? this.labelText : this.hint).textContent = this.t(own);
      }
    });
  }
}

class Plan extends Text {
  constructor(place, t) {
    super(place, t, 'plan', {required: true});
    this.showHint(t('hint.plan'));
  }
}

/** Needed with a negative decision. */
class Opinion extends Text {
  constructor(place, t) {
    super(place, t, 'opinion');
    this.dispatch = place.dataset.purpose === 'dispatch';
    if (this.dispatch) {
      this.labelText.textContent = t('field.opinion.dispatch');
    }
    this.decided(null);
  }

  decided(decision, label) {
    this.decisionLabel = label;
    const negative = NEGATIVE.includes(decision);
    this.showRequired(negative);
    this.showHint(this.t(this.dispatch ? 'hint.opinion.dispatch' : negative ? 'hint.opinion.negative' : 'hint.opinion.positive'));
    if (!negative) {
      this.showError(null);
    }
  }

  missing() {
    return this.t('check.opinion', this.decisionLabel);
  }
}

class Decision extends Field {
  constructor(place, t) {
    super('decision', t, {required: true, group: true});
    this.listeners = [];
    this.labels = new Map();
    this.radios = place.dataset.choices.split(' ').map(choice => this.radio(choice));
    this.control = el('div', {class: 'zg-choices', role: 'radiogroup', 'aria-label': t('field.decision')},
      this.radios.map(({row}) => row));
    this.showRequired(true);
    this.mount(place, this.control);
    this.showHint('');
  }

  radio(choice) {
    const input = el('input', {type: 'radio', name: this.id, value: choice, onchange: () => this.changed()});
    const label = el('strong', {}, this.t('choice.' + choice));
    this.labels.set(choice, label);
    const about = el('span', {class: 'zg-hint'}, this.t('choice.' + choice + '.about'));
    const row = el('label', {class: NEGATIVE.includes(choice) ? 'zg-choice zg-negative' : 'zg-choice'},
      input, el('span', {}, label, about));
    return {input, row, about};
  }

  /** Leaders agree, the office lets pass; a few steps have words of their own. */
  adapt({assignment}) {
    if (/Endorse|SignOff|Decide/.test(assignment.step) && this.labels.has('approve')) {
      this.labels.get('approve').textContent = this.t('choice.approve.leader');
    }
    this.radios.forEach(({input, about}) => {
      const own = 'choice.' + input.value + '.' + assignment.step;
      if (this.t.knows(own)) {
        this.labels.get(input.value).textContent = this.t(own);
        about.textContent = this.t(own + '.about');
      }
    });
  }

  changed() {
    this.showError(null);
    const value = this.value();
    this.listeners.forEach(listener => listener(value, this.labels.get(value)?.textContent));
  }

  onDecision(listener) {
    this.listeners.push(listener);
  }

  value() {
    return this.radios.find(({input}) => input.checked)?.input.value ?? '';
  }

  set(value) {
    this.radios.forEach(({input}) => {
      input.checked = input.value === value;
    });
    this.changed();
  }

  check() {
    return this.value() ? null : this.t('check.decision');
  }

  focus() {
    this.radios[0].input.focus();
  }
}

/** A whole number from 0 to 100. */
class Percent extends Field {
  constructor(place, t, name = 'percent') {
    super(name, t, {required: true});
    this.control = el('input', {
      id: this.id, class: 'form-control zg-number', type: 'text', inputmode: 'numeric', maxlength: 3, autocomplete: 'off',
      oninput: () => this.check() === null && this.showError(null)
    });
    this.showRequired(true);
    this.mount(place, this.control);
    this.showHint(t('hint.' + name));
  }

  value() {
    return this.control.value.trim();
  }

  set(value) {
    this.control.value = value;
  }

  check() {
    return /^\d{1,3}$/.test(this.value()) && Number(this.value()) <= 100 ? null : this.t('check.percent');
  }

  variable() {
    return {name: this.name, type: 'Integer', value: Number(this.value())};
  }
}

class Satisfaction extends Percent {
  constructor(place, t) {
    super(place, t, 'satisfaction');
  }

  adapt({item}) {
    if (item?.satisfactionTarget !== null && item?.satisfactionTarget !== undefined) {
      this.showHint(this.t('hint.satisfaction.target', item.satisfactionTarget));
    }
  }
}

/** The units that can be responsible for an item, by kind. */
class ResponsibleUnit extends Field {
  static KINDS = ['CITY_UNIT', 'COUNTY', 'WORKING_GROUP'];

  constructor(place, t) {
    super('responsibleUnit', t, {required: true});
    this.control = el('select', {id: this.id, class: 'form-control', onchange: () => this.showError(null)},
      el('option', {value: ''}, t('chooseUnit')));
    this.showRequired(true);
    this.mount(place, this.control);
    this.showHint(t('hint.responsibleUnit'));
    this.load();
  }

  async load() {
    try {
      this.fill(await read('/api/units', this.t));
    } catch (refusal) {
      this.showError(this.t('unitsMissing', refusal.message));
      this.error.append(' ', el('button', {type: 'button', class: 'btn btn-link', onclick: () => this.load()}, this.t('reload')));
    }
  }

  fill(units) {
    this.showError(null);
    const byName = new Intl.Collator('zh-CN').compare;
    ResponsibleUnit.KINDS.forEach(kind => {
      const ofKind = units.filter(unit => unit.kind === kind).sort((a, b) => byName(a.name, b.name));
      if (ofKind.length > 0) {
        this.control.append(el('optgroup', {label: this.t('unitKind.' + kind)},
          ofKind.map(unit => el('option', {value: unit.code}, unit.name))));
      }
    });
    this.control.value = this.wanted ?? '';
    this.markFormer();
  }

  adapt({item}) {
    this.former = item?.responsibleUnit;
    this.markFormer();
  }

  markFormer() {
    const option = [...this.control.options].find(candidate => candidate.value && candidate.value === this.former);
    if (option && !option.dataset.former) {
      option.dataset.former = 'true';
      option.textContent = this.t('formerUnit', option.textContent);
    }
  }

  value() {
    return this.control.value;
  }

  set(value) {
    this.wanted = value;
    this.control.value = value;
  }

  check() {
    return this.value() ? null : this.t('check.responsibleUnit');
  }
}

export const KINDS = {
  decision: Decision,
  opinion: Opinion,
  outcome: Outcome,
  plan: Plan,
  percent: Percent,
  satisfaction: Satisfaction,
  responsibleUnit: ResponsibleUnit
};

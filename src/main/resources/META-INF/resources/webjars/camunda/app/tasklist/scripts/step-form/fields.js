// The fields of a step, as the server describes them. Each knows how to show itself, to give and take its value, and
// what is wrong with it.
import {el, filled} from './dom.js';

// Something to be read: what the server takes for a text, and counts as one.
const SEEN = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\u2800]/u;
const said = text => SEEN.test(text) ? text.trim() : '';
const signs = text => [...text].length;
let counted = 0;

/** Label, hint, control and the place for what is wrong. {control} is what gets the focus. */
export class Field {
  constructor(facts, words, {group = false} = {}) {
    this.facts = facts;
    this.name = facts.id;
    this.words = words;
    this.id = `step-${facts.id}-${++counted}`;
    this.mark = el('span', {class: 'zg-mark'});
    this.hint = el('p', {class: 'zg-hint', id: this.id + '-hint', hidden: !facts.hint}, facts.hint);
    this.error = el('p', {class: 'zg-error', id: this.id + '-error', hidden: true});
    this.group = group;
  }

  mount(place, ...content) {
    const label = this.group
      ? el('legend', {class: 'zg-label'}, el('span', {}, this.facts.label), this.mark)
      : el('label', {class: 'zg-label', for: this.id}, el('span', {}, this.facts.label), this.mark);
    const box = this.group ? el('fieldset', {class: 'zg-group'}, label) : place;
    this.foot = el('div', {class: 'zg-foot'}, this.hint);
    box.append(...(this.group ? [] : [label]), ...content, this.foot, this.error);
    if (this.group) {
      place.append(box);
    }
    place.classList.add('zg-field');
    this.place = place;
    this.control.setAttribute('aria-describedby', this.hint.id + ' ' + this.error.id);
    this.showRequired(this.facts.required);
  }

  showRequired(required) {
    this.required = required;
    this.mark.textContent = this.words[required ? 'required' : 'optional'];
    this.mark.classList.toggle('zg-required', required);
    this.control.setAttribute('aria-required', String(required));
  }

  showError(message) {
    this.error.textContent = message ?? '';
    this.error.hidden = !message;
    this.place.classList.toggle('zg-wrong', Boolean(message));
    this.control.setAttribute('aria-invalid', String(Boolean(message)));
  }

  /** Takes back what it said once it is not wrong any more. */
  relent() {
    if (!this.error.hidden && this.check() === null) {
      this.showError(null);
    }
  }

  /** Says what is wrong, or null. */
  check() {
    return this.required && this.value() === '' ? this.facts.missing : null;
  }

  value() {
    return this.control.value;
  }

  set(value) {
    this.control.value = value;
  }

  /** The variable as the engine takes it, or null where there is nothing to send. */
  variable() {
    const value = this.value();
    return value === '' ? null : {name: this.name, type: 'String', value};
  }

  focus() {
    this.control.focus();
  }
}

class Text extends Field {
  constructor(facts, place, words) {
    super(facts, words);
    this.counter = el('span', {class: 'zg-counter'});
    this.control = el('textarea', {
      id: this.id, class: 'form-control', rows: facts.id === 'plan' ? 10 : 4, oninput: () => this.changed()
    });
    this.mount(place, this.control);
    this.foot.append(this.counter);
    this.changed();
  }

  changed() {
    const length = signs(this.value());
    this.counter.textContent = filled(this.words['tasklist.length'], length, this.facts.most);
    this.counter.classList.toggle('zg-over', length > this.facts.most);
    this.relent();
  }

  value() {
    return said(this.control.value);
  }

  set(value) {
    super.set(value);
    this.changed();
  }

  /** An opinion is needed with a negative decision. */
  decided(choice) {
    this.showRequired(this.facts.required || Boolean(choice?.negative));
    this.relent();
  }

  check() {
    return signs(this.value()) > this.facts.most ? this.facts.wrong : super.check();
  }
}

class Choice extends Field {
  constructor(facts, place, words) {
    super(facts, words, {group: true});
    this.radios = facts.choices.map(choice => el('input', {
      type: 'radio', name: this.id, value: choice.value, onchange: () => this.changed()
    }));
    this.control = el('div', {class: 'zg-choices', role: 'radiogroup', 'aria-label': facts.label},
      facts.choices.map((choice, at) => el('label', {class: choice.negative ? 'zg-choice zg-negative' : 'zg-choice'},
        this.radios[at],
        el('span', {}, el('strong', {}, choice.label), el('span', {class: 'zg-hint'}, choice.about)))));
    this.mount(place, this.control);
  }

  changed() {
    this.showError(null);
    this.heard?.(this.facts.choices.find(choice => choice.value === this.value()));
  }

  onDecision(listener) {
    this.heard = listener;
  }

  value() {
    return this.radios.find(radio => radio.checked)?.value ?? '';
  }

  set(value) {
    this.radios.forEach(radio => {
      radio.checked = radio.value === value;
    });
    this.changed();
  }

  focus() {
    this.radios[0].focus();
  }
}

/** A whole number from 0 to 100. */
class Percent extends Field {
  constructor(facts, place, words) {
    super(facts, words);
    this.control = el('input', {
      id: this.id, class: 'form-control zg-number', type: 'text', inputmode: 'numeric', maxlength: 3, autocomplete: 'off',
      oninput: () => this.relent()
    });
    this.mount(place, this.control);
  }

  value() {
    return this.control.value.trim();
  }

  check() {
    const value = this.value();
    return value === '' ? super.check() : /^\d{1,3}$/.test(value) && Number(value) <= 100 ? null : this.facts.wrong;
  }

  variable() {
    return this.value() === '' ? null : {name: this.name, type: 'Integer', value: Number(this.value())};
  }
}

class Unit extends Field {
  constructor(facts, place, words) {
    super(facts, words);
    this.control = el('select', {id: this.id, class: 'form-control', onchange: () => this.showError(null)},
      el('option', {value: ''}, words.chooseUnit),
      [...new Set(facts.choices.map(choice => choice.group))].map(group => el('optgroup', {label: group},
        facts.choices.filter(choice => choice.group === group)
          .map(choice => el('option', {value: choice.value}, choice.label)))));
    this.mount(place, this.control);
  }
}

export const TYPES = {TEXT: Text, NUMBER: Percent, CHOICE: Choice, UNIT: Unit};

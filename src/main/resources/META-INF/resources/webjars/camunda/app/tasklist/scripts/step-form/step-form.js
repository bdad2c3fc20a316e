// What all forms of steps share. Tasklist loads this file at its start (config.js: customScripts); a form says in
// elements with data-field where its fields stand, and calls zhenggai.step(camForm, $scope). What they are, what is to
// be known before, and all words come from the server: GET /api/assignments/{taskId}/form.
import {el, filled} from './dom.js';
import {TYPES} from './fields.js';
import {Evidence} from './evidence.js';
import {drawn} from './facts.js';
import {read} from './server.js';

/** The words of the last form that could be shown, for one that cannot. */
let lastWords = null;

class StepForm {
  constructor(camForm, $scope) {
    this.camForm = camForm;
    this.$scope = $scope;
    this.form = camForm.formElement[0];
    this.translate = camForm.formElement.injector().get('$translate');
    this.draftKey = ['zhenggai.draft', camForm.options.urlParams?.userId, camForm.taskId].join(':');
    this.facts = el('div', {class: 'zg-facts'});
    this.note = el('p', {class: 'zg-note', role: 'status', hidden: true});
    this.problem = el('p', {class: 'zg-problem', role: 'alert', hidden: true});
    this.announcement = el('p', {class: 'sr-only', 'aria-live': 'polite'});
    this.fields = [];
  }

  start() {
    this.places = [...this.form.querySelectorAll('[data-field]')];
    this.entry = el('fieldset', {class: 'zg-entry'}, this.note, ...this.places, this.problem);
    this.form.prepend(this.facts, this.announcement);
    this.$scope.$watch('options.disableForm', disabled => {
      this.entry.disabled = Boolean(disabled);
    });
    ['input', 'change'].forEach(kind => this.form.addEventListener(kind, () => this.edited()));
    this.camForm.on('submit', () => this.submitted());
    this.camForm.on('submit-failed', (form, [failure]) => this.refused(failure));
    this.camForm.on('submit-success', () => sessionStorage.removeItem(this.draftKey));
    this.load();
  }

  async load() {
    this.busy('loading', true);
    this.facts.setAttribute('aria-busy', 'true');
    this.facts.replaceChildren(el('p', {class: 'zg-hint'}, this.translate.instant('LOADING')));
    try {
      this.show(await read(`/api/assignments/${encodeURIComponent(this.camForm.taskId)}/form`, this.translate.use()));
      this.busy('loading', false);
    } catch (refusal) {
      this.facts.replaceChildren(this.missing(refusal));
    } finally {
      this.facts.removeAttribute('aria-busy');
      this.form.dataset.ready = 'true';
    }
  }

  show(sheet) {
    lastWords = this.words = sheet.words;
    this.form.lang = sheet.language;
    this.facts.replaceChildren(...drawn(sheet.facts));
    this.facts.after(el('p', {class: 'zg-claim'}, this.words['tasklist.claim']), this.entry);
    this.fields = sheet.fields.map(field => this.field(field, sheet));
    const opinion = this.find('opinion');
    this.find('decision')?.onDecision(choice => opinion?.decided(choice));
    this.restoreDraft();
    this.carryOver(sheet.before);
  }

  /** Tasklist's own words serve where the server has none for us. */
  missing({status, message}) {
    return el('p', {class: 'zg-missing', role: 'status'},
      message || this.translate.instant('PAGES_MSG_COMMUNICATION_ERROR', {status: status || '–'}), ' ',
      lastWords && el('button', {type: 'button', class: 'btn btn-link', onclick: () => this.load()}, lastWords['tasklist.again']));
  }

  field(facts, sheet) {
    let place = this.places.find(candidate => candidate.dataset.field === facts.id);
    if (!place) {
      place = el('div', {'data-field': facts.id});
      this.problem.before(place);
    }
    return facts.type === 'FILE'
      ? new Evidence(facts, place, sheet, {
        announce: text => this.announce(text),
        busy: running => this.busy('upload', running),
        changed: () => this.edited()
      })
      : new TYPES[facts.type](facts, place, sheet.words);
  }

  find(name) {
    return this.fields.find(field => field.name === name);
  }

  /** What came back for correction is corrected, not typed again. */
  carryOver(before) {
    if (this.restored || !before) {
      return;
    }
    const text = this.find('plan') ?? this.find('outcome');
    if (text && before.text) {
      text.set(before.text);
      this.say(this.note, this.words.carriedOver);
    }
    if (before.evidence.length > 0 && this.find('evidence')) {
      this.find('evidence').restore(before.evidence);
      this.say(this.note, this.words.carriedOver);
    }
  }

  edited() {
    this.keepDraft();
    if (this.fields.every(field => field.error.hidden)) {
      this.say(this.problem, null);
    }
  }

  // Drafts live as long as the browser's tab, one for each person and task.

  keepDraft() {
    const draft = {};
    this.fields.forEach(field => {
      draft[field.name] = field.kept ? field.kept() : field.value();
    });
    try {
      sessionStorage.setItem(this.draftKey, JSON.stringify(draft));
    } catch {
      // No room, or not allowed: then there is no draft.
    }
  }

  restoreDraft() {
    let draft = {};
    try {
      draft = JSON.parse(sessionStorage.getItem(this.draftKey)) ?? {};
    } catch {
      return;
    }
    this.fields.filter(field => draft[field.name]?.length > 0).forEach(field => {
      this.restored = true;
      (field.restore ?? field.set).call(field, draft[field.name]);
    });
    if (this.restored) {
      this.say(this.note, this.words['tasklist.restored']);
    }
  }

  // Submission

  submitted() {
    this.say(this.problem, null);
    const wrong = this.fields.filter(field => {
      const message = field.check();
      field.showError(message);
      return message !== null;
    });
    if (wrong.length > 0 || this.fields.length === 0) {
      this.camForm.submitPrevented = true;
      this.say(this.problem, wrong.length > 0 ? filled(this.words['tasklist.wrong'], wrong.length) : null);
      wrong[0]?.focus();
      return;
    }
    const variables = this.camForm.variableManager;
    variables.variableNames().forEach(name => variables.destroyVariable(name));
    this.fields.map(field => field.variable()).filter(Boolean).forEach(variable => variables.createVariable(variable));
  }

  /** Tasklist would show the failure once more, on top of the button; of a prevented submission it says nothing. */
  refused(failure) {
    if (this.camForm.submitPrevented || !failure) {
      return;
    }
    const message = String(failure.message).replace(/^Cannot (?:submit|complete) task(?: form)? [\w-]+: /, '');
    failure.message = 'submission prevented';
    this.say(this.problem, filled(this.words['tasklist.refused'], message));
    this.problem.scrollIntoView({block: 'nearest'});
  }

  /** Nothing is submitted before there is a form, nor while files are on their way. */
  busy(why, running) {
    this.$scope.$applyAsync(() => this.$scope[this.form.getAttribute('name')]?.$setValidity(why, !running, this));
  }

  announce(text) {
    this.announcement.textContent = text;
  }

  say(place, text) {
    place.textContent = text ?? '';
    place.hidden = !text;
  }
}

window.zhenggai = {
  step(camForm, $scope) {
    new StepForm(camForm, $scope).start();
  }
};

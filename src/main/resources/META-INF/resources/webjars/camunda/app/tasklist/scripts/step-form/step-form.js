// What all forms of steps share. Tasklist loads this file at its start (config.js: customScripts); a form names its
// fields in elements with data-field and calls zhenggai.step(camForm, $scope).
import {el} from './dom.js';
import {KINDS} from './fields.js';
import {Evidence} from './evidence.js';
import {facts, fileNames, isNegative, isReport} from './facts.js';
import {satelliteOf} from './satellite.js';
import {read} from './server.js';
import {speaking} from './texts.js';

class StepForm {
  constructor(camForm, $scope) {
    this.camForm = camForm;
    this.$scope = $scope;
    this.form = camForm.formElement[0];
    this.t = speaking(camForm.formElement.injector().get('$translate').use());
    this.draftKey = ['zhenggai.draft', camForm.options.urlParams?.userId, camForm.taskId].join(':');
    this.facts = el('div', {class: 'zg-facts'});
    this.note = el('p', {class: 'zg-note', role: 'status', hidden: true});
    this.problem = el('p', {class: 'zg-problem', role: 'alert', hidden: true});
    this.announcement = el('p', {class: 'sr-only', 'aria-live': 'polite'});
    this.fields = [];
  }

  start() {
    this.form.lang = this.t.language;
    const places = [...this.form.querySelectorAll('[data-field]')];
    this.entry = el('fieldset', {class: 'zg-entry'}, this.note, ...places, this.problem);
    this.form.prepend(this.facts, el('p', {class: 'zg-claim'}, this.t('claimFirst')), this.entry, this.announcement);
    this.fields = places.map(place => this.field(place));
    const opinion = this.find('opinion');
    this.find('decision')?.onDecision((decision, label) => opinion?.decided(decision, label));
    this.$scope.$watch('options.disableForm', disabled => {
      this.entry.disabled = Boolean(disabled);
    });
    this.restoreDraft();
    ['input', 'change'].forEach(kind => this.form.addEventListener(kind, () => this.edited()));
    this.camForm.on('submit', () => this.submitted());
    this.camForm.on('submit-failed', (form, [failure]) => this.refused(failure));
    this.camForm.on('submit-success', () => sessionStorage.removeItem(this.draftKey));
    this.load();
  }

  field(place) {
    const name = place.dataset.field;
    return name === 'evidence'
      ? new Evidence(place, this.t, {
        announce: text => this.announce(text),
        busy: running => this.busy(running),
        changed: () => this.edited()
      })
      : new KINDS[name](place, this.t);
  }

  find(name) {
    return this.fields.find(field => field.name === name);
  }

  // Facts

  async load() {
    this.facts.setAttribute('aria-busy', 'true');
    this.facts.replaceChildren(el('p', {class: 'zg-hint'}, this.t('loading')));
    let assignment = null;
    try {
      assignment = await read('/api/assignments/' + encodeURIComponent(this.camForm.taskId), this.t);
      const path = '/api/items/' + encodeURIComponent(assignment.item);
      const [item, satellite, story] = await Promise.all([
        read(path, this.t),
        satelliteOf(assignment, this.t),
        read(path + '/timeline', this.t).catch(refusal => ({refusal}))
      ]);
      const timeline = story.refusal ? [] : story;
      this.facts.replaceChildren(...facts({assignment, item, timeline, satellite}, this.t));
      if (story.refusal) {
        this.facts.append(this.missing('timelineMissing', story.refusal));
      }
      this.fields.forEach(field => field.adapt({assignment, item, timeline}));
      this.carryOver(assignment, item, timeline);
    } catch (refusal) {
      this.facts.replaceChildren(this.missing('factsMissing', refusal));
      if (assignment) {
        this.fields.forEach(field => field.adapt({assignment, item: null, timeline: []}));
      }
    } finally {
      this.facts.removeAttribute('aria-busy');
      this.form.dataset.ready = 'true';
    }
  }

  missing(key, refusal) {
    return el('p', {class: 'zg-missing', role: 'status'},
      this.t(key, refusal.message),
      el('button', {type: 'button', class: 'btn btn-link', onclick: () => this.load()}, this.t('reload')));
  }

  /** What came back for correction is corrected, not typed again. */
  carryOver(assignment, item, timeline) {
    const ofThisStep = event => isReport(event)
      && event.step === assignment.step && event.workNo === assignment.workNo
      && event.satelliteNo === assignment.satelliteNo && event.round === item.round;
    const before = timeline.findLastIndex(ofThisStep);
    if (this.restored || before < 0 || !timeline.slice(before + 1).some(isNegative)) {
      return;
    }
    const report = timeline[before];
    const text = this.find('plan') ?? this.find('outcome');
    const evidence = this.find('evidence');
    if (text && report.text && text.value() === '') {
      text.set(report.text);
      this.say(this.note, this.t('carriedOver'));
    }
    if (evidence && report.evidence.length > 0 && evidence.files.length === 0) {
      const names = fileNames(timeline);
      evidence.restore(report.evidence.map((id, index) => ({id, name: names.get(id) ?? this.t('evidenceNo', index + 1)})));
      this.say(this.note, this.t('carriedOver'));
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
      this.say(this.note, this.t('restored'));
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
    if (wrong.length > 0) {
      this.camForm.submitPrevented = true;
      this.say(this.problem, this.t('check.summary', wrong.length));
      wrong[0].focus();
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
    this.say(this.problem, this.t('notSubmitted', message));
    this.problem.scrollIntoView({block: 'nearest'});
  }

  /** Nothing is submitted while files are on their way. */
  busy(running) {
    this.$scope.$applyAsync(() => this.$scope[this.form.getAttribute('name')]?.$setValidity('upload', !running, this));
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

import {html, nothing} from 'lit';
import {texts} from '../texts.js';
import {icon} from './icons.js';

const TONES = {
  pending: 'calm',
  running: 'live',
  completed: 'good',
  failed: 'bad',
  cancelled: '',
  published: 'good',
  draft: 'calm',
  active: 'good',
  out_of_space: 'warn',
  stopping: 'calm',
};

export const statusChip = (status, label = texts.status[status] || status) => html`<span class="chip dot ${TONES[status] || ''}">${label}</span>`;

export const progressBar = (value, label, status = '') => html`<progress class="progress ${status}" max="100" .value=${value} aria-label=${label}></progress>`;

export const emptyState = ({art, title, text, actions = nothing, isPage = false}) => html`
  <section class="empty">
    <div class="art">${icon(art)}</div>
    ${isPage ? html`<h1 tabindex="-1">${title}</h1>` : html`<h2>${title}</h2>`}
    ${text ? html`<p>${text}</p>` : nothing}
    <div class="actions">${actions}</div>
  </section>`;

export const notice = ({tone = '', title, text = nothing, actions = nothing}) => html`
  <div class="notice ${tone}">
    ${icon(tone ? 'warning' : 'info')}
    <div>
      <strong>${title}</strong>
      ${text}
      ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
    </div>
  </div>`;

/** What failed, as the server said it, and what to do about it. */
export function problemNotice(problem, again) {
  const title = texts.problem[problem.status] || problem.title || texts.problem.failed;
  const detail = problem.detail || problem.message;
  return html`<div role="alert">
    ${notice({
      tone: 'bad',
      title,
      text: html`${detail === title ? nothing : detail} ${problem.requestId && problem.status >= 500 ? html`<small>${texts.problem.request(problem.requestId)}</small>` : nothing}`,
      actions: again ? html`<button class="button" type="button" @click=${again}>${texts.tryAgain}</button>` : nothing,
    })}
  </div>`;
}

/** A page that is not there, or that the viewer may not see. */
export const missingPage = (problem) => emptyState({
  isPage: true,
  art: problem && problem.status === 403 ? 'lock' : 'search',
  title: problem && problem.status === 403 ? texts.problem[403] : texts.notFound,
  text: problem ? problem.detail : texts.notFoundDetail,
  actions: html`<a class="button" href="/">${texts.toLibrary}</a>`,
});

/** A choice of one out of few. */
export const segments = (label, options, selected, onSelect) => html`
  <div class="segments" role="group" aria-label=${label}>
    ${options.map(([value, text]) => html`<button type="button" aria-pressed=${String(value === selected)} @click=${() => onSelect(value)}>${text}</button>`)}
  </div>`;

export const select = (label, options, selected, onSelect) => html`
  <select class="select" aria-label=${label} .value=${selected} @change=${(event) => onSelect(event.target.value)}>
    ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === selected}>${text}</option>`)}
  </select>`;

import {html, nothing} from 'lit';
import * as format from '../format.js';
import {texts} from '../texts.js';

/** How long the course will be, how long it takes to make, and which lessons are found finished. */
export function forecastPanel({forecast}, isBlank) {
  return html`
    <section class="panel forecast">
      <div class="panel-head"><h2>${texts.editor.forecast}</h2></div>
      <div class="panel-body">
        ${forecast && !isBlank ? html`${figures(forecast)}${lessons(forecast)}` : html`<p>${texts.editor.noForecast}</p>`}
      </div>
    </section>`;
}

function figures(forecast) {
  const facts = [
    [texts.editor.slides, format.number(forecast.slides)],
    [texts.editor.words, format.number(forecast.words)],
    [texts.editor.size, format.size(forecast.bytes)],
  ];
  return html`
    <div class="forecast-figures">
      <div><strong class="number">${format.length(forecast.narration_seconds * 1000)}</strong><span>${texts.editor.length}</span></div>
      <div><strong class="number">${format.span(forecast.estimated_seconds)}</strong><span>${texts.editor.wait}</span></div>
    </div>
    <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd class="number">${value}</dd></div>`)}</dl>`;
}

function lessons({lessons: count, from_cache: found, outline}) {
  const summary = found === count ? texts.editor.allFound : [texts.editor.made(count - found), found ? texts.editor.found(found) : ''].filter(Boolean).join(', ');
  return html`
    <p class="forecast-summary">${summary}</p>
    ${outline ? html`<ol class="forecast-lessons">${outline.map(lesson)}</ol>` : nothing}`;
}

const lesson = ({n, title, cached, narration_seconds: seconds}) => html`
  <li class=${cached ? 'found' : ''} title=${cached ? texts.editor.isFound : texts.editor.isMade}>
    <span class="number">${n}</span>
    <span>${title}<span class="visually-hidden">, ${cached ? texts.editor.isFound : texts.editor.isMade}</span></span>
    <span class="number">${format.length(seconds * 1000)}</span>
  </li>`;

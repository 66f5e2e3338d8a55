import {html, nothing} from 'lit';
import {get} from '../api/api.js';
import {texts} from '../texts.js';
import {frontMatterNames} from './headings.js';

/** The options of a course as the API describes them, in the order of their titles. */
export async function readOptions(signal) {
  const document = await get('/openapi.json', {}, signal);
  const {properties} = document.components.schemas.GenerationOptions;
  return Object.entries(texts.editor.titles).filter(([name]) => properties[name]).map(([name, title]) => option(name, title, properties[name]));
}

function option(name, title, schema) {
  const [help, standard = ''] = (schema.description || '').split(/\s*Default: /);
  const fallback = /else (?:the )?([^,;]+?)\.?$/.exec(standard);
  return {name, title, help, standard: fallback ? fallback[1] : '', schema};
}

/** Options that a course was generated with and that its front matter does not set: they stay as they are. */
export function optionsOf(metadata, text, options) {
  const written = frontMatterNames(text);
  const kept = {};
  for (const {name, standard} of options) {
    const value = metadata[name];
    const isKept = name === 'voice' ? ['none', 'timed'].includes(value) : value !== undefined && String(value) !== standard;
    if (isKept && !written.includes(name)) {
      kept[name] = value;
    }
  }
  return kept;
}

export const optionsForm = (options, values, problems, onChange) => html`
  <div class="options">
    <p>${texts.editor.optionsText}</p>
    ${options.map((each) => field(each, values[each.name], problems.get(each.name), (value) => onChange(each.name, value)))}
  </div>`;

function field(each, value, problem, onChange) {
  return html`
    <label class="field">
      <span>${each.title}</span>
      ${control(each, value, onChange)}
      ${problem ? html`<small class="field-problem" role="alert">${problem}</small>` : nothing}
      ${each.help ? html`<small>${each.help}</small>` : nothing}
    </label>`;
}

function control({name, standard, schema}, value, onChange) {
  const chosen = value === undefined ? '' : String(value);
  const unset = texts.editor.asWritten(schema.type === 'boolean' ? yesOrNo(standard) : standard);
  if (schema.enum || schema.type === 'boolean') {
    const choices = schema.enum ? schema.enum.map((each) => [each, each]) : [['true', texts.editor.yes], ['false', texts.editor.no]];
    const read = (text) => (text === '' ? undefined : schema.enum ? text : text === 'true');
    return html`
      <select class="select" name=${name} @change=${(event) => onChange(read(event.target.value))}>
        ${[['', unset], ...choices].map(([each, label]) => html`<option value=${each} ?selected=${each === chosen}>${label}</option>`)}
      </select>`;
  }
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const read = ({value: text, valueAsNumber}) => (text === '' ? undefined : isNumber ? valueAsNumber : text.trim());
  return html`
    <input class="input" name=${name} type=${isNumber ? 'number' : 'text'} min=${schema.minimum ?? nothing} max=${schema.maximum ?? nothing} step=${isNumber ? 'any' : nothing}
      placeholder=${unset} .value=${chosen} @change=${(event) => onChange(read(event.target))}>`;
}

function yesOrNo(standard) {
  return standard ? (standard === 'true' ? texts.editor.yes : texts.editor.no).toLowerCase() : '';
}

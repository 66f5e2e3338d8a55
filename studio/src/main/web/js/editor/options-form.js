import {html, nothing} from 'lit';
import {get, send} from '../api/api.js';
import {texts} from '../texts.js';
import {frontMatterNames} from './headings.js';

/** The options of a course as the API describes them, in the order of their titles. */
export async function readOptions(signal) {
  const [document, voices] = await Promise.all([get('/openapi.json', {}, signal), readVoices(signal)]);
  const {properties} = document.components.schemas.GenerationOptions;
  return Object.entries(texts.editor.titles).filter(([name]) => properties[name]).map(([name, title]) => option(name, title, properties[name], name === 'voice' ? voices : []));
}

/** The voices that there are. Without them, the field has no suggestions: their list is not worth waiting for the broker. */
async function readVoices(signal) {
  try {
    const response = await send('GET', '/voices', {signal, repeats: false});
    return (await response.json()).items;
  } catch {
    return [];
  }
}

function option(name, title, schema, voices) {
  const [help, standard = ''] = (schema.description || '').split(/\s*Default: /);
  const fallback = /else (?:the )?([^,;]+?)\.?$/.exec(standard);
  return {name, title, help, standard: fallback ? fallback[1] : '', schema, voices};
}

/** Options that a course was generated with and that its front matter does not set, as far as the course shows them: they stay as they are. */
export function optionsOf(metadata, text, options) {
  const written = frontMatterNames(text);
  const kept = {};
  for (const {name, standard, voices} of options) {
    const value = metadata[name];
    const isKept = name === 'voice' ? ['none', 'timed'].includes(value) || isDraft(value, voices) : value !== undefined && String(value) !== standard;
    if (isKept && !written.includes(name)) {
      kept[name] = value;
    }
  }
  return kept;
}

/** A draft voice is never a default, so somebody has chosen it. */
const isDraft = (id, voices) => voices.some((voice) => voice.id === id && voice.kind === 'draft');

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

function control({name, standard, schema, voices}, value, onChange) {
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
  if (schema.type === 'array') {
    const read = (text) => (text.trim() === '' ? undefined : text.split(',').map((each) => each.trim()).filter(Boolean));
    return html`<input class="input" name=${name} placeholder=${unset} .value=${value ? value.join(', ') : ''} @change=${(event) => onChange(read(event.target.value))}>`;
  }
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const read = ({value: text, valueAsNumber}) => (text === '' ? undefined : isNumber ? valueAsNumber : text.trim());
  return html`
    <input class="input" name=${name} type=${isNumber ? 'number' : 'text'} min=${schema.minimum ?? nothing} max=${schema.maximum ?? nothing} step=${isNumber ? 'any' : nothing}
      list=${voices.length ? 'voices' : nothing}
      placeholder=${unset} .value=${chosen} @change=${(event) => onChange(read(event.target))}>
    ${voices.length ? html`<datalist id="voices">${[...voices, {id: 'none', name: texts.editor.noVoice}].map(voice)}</datalist>` : nothing}`;
}

const voice = ({id, name, language}) => html`<option value=${id}>${language ? `${name} · ${language}` : name}</option>`;

function yesOrNo(standard) {
  return standard ? (standard === 'true' ? texts.editor.yes : texts.editor.no).toLowerCase() : '';
}

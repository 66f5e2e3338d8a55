import {html, nothing} from 'lit';
import * as format from '../format.js';
import {texts} from '../texts.js';
import {icon} from '../ui/icons.js';

/** The files of a course, one lesson after the other. */
export function downloads(course) {
  const ready = course.lessons.filter((lesson) => lesson.status === 'ready');
  if (!ready.length) {
    return nothing;
  }
  return html`
    <section class="panel">
      <div class="panel-head"><h2>${texts.course.files}</h2></div>
      <div class="downloads">
        ${ready.map((lesson) => html`
          <details>
            <summary><span>${texts.course.lesson(lesson.number, lesson.title)}</span><span class="number">${format.size(filesOf(lesson).reduce((sum, [, file]) => sum + file.bytes, 0))}</span></summary>
            <ul>${filesOf(lesson).map(([label, file, name]) => download(label, file, `${course.slug}-${lesson.number}${name}`))}</ul>
          </details>`)}
        ${course.manifest ? html`<ul>${download(texts.course.manifest, course.manifest, `${course.slug}.json`)}</ul>` : nothing}
      </div>
    </section>`;
}

function filesOf(lesson) {
  return [
    [texts.course.video, lesson.video, '.mp4'],
    [texts.course.audio, lesson.audio, '.m4a'],
    [texts.course.transcript, lesson.transcript, '.md'],
    ...lesson.subtitles.flatMap(({language, vtt, srt}) => [
      [texts.course.subtitles('WebVTT', language), vtt, `.${language}.vtt`],
      [texts.course.subtitles('SubRip', language), srt, `.${language}.srt`],
    ]),
  ].filter(([, file]) => file);
}

const download = (label, file, name) => html`
  <li><a href=${file.href} download=${name}>${icon('download')}<span>${label}</span><span class="number">${format.size(file.bytes)}</span></a></li>`;

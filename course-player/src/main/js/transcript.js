import {chapterAt, chapters} from './chapters.js';

const SENTENCE_END = /[.!?…:。！？：][\s"'”’)»\]]*$/;

/** The sentences of a lesson, each with the chapter it belongs to. A sentence may take several cues. */
export function sentences(lesson, language) {
  const track = lesson.tracks.find((candidate) => candidate.language === language) || lesson.tracks[0];
  const list = chapters(lesson);
  const result = [];
  let open = null;
  for (const cue of track ? track.cues : []) {
    const chapter = chapterAt(list, cue.start);
    const spoken = cue.text.replace(/\s+/g, ' ').trim();
    if (open && open.chapter === chapter) {
      open.text += ' ' + spoken;
      open.end = cue.end;
    } else {
      open = {start: cue.start, end: cue.end, text: spoken, chapter};
      result.push(open);
    }
    if (SENTENCE_END.test(spoken)) {
      open = null;
    }
  }
  return result;
}

/** The sentences by chapter, in order. */
export function byChapter(list) {
  const groups = [];
  for (const sentence of list) {
    const last = groups[groups.length - 1];
    if (last && last.chapter === sentence.chapter) {
      last.sentences.push(sentence);
    } else {
      groups.push({chapter: sentence.chapter, sentences: [sentence]});
    }
  }
  return groups;
}

/** The index of the sentence that is spoken at the time or was spoken last; -1 before the first. */
export function sentenceAt(list, time) {
  let index = -1;
  while (index + 1 < list.length && list[index + 1].start <= time + 0.05) {
    index++;
  }
  return index;
}

/** Splits a text into [before, match, between, match, …]; the odd ones match. Upper and lower case are the same. */
export function matches(spoken, query) {
  const needle = query.trim().toLocaleLowerCase();
  const hay = spoken.toLocaleLowerCase();
  if (!needle || hay.length !== spoken.length) {
    return [spoken];
  }
  const parts = [];
  let from = 0;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, from)) {
    parts.push(spoken.slice(from, at), spoken.slice(at, at + needle.length));
    from = at + needle.length;
  }
  parts.push(spoken.slice(from));
  return parts;
}

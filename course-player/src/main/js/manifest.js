import {quizTimes} from './quiz-times.js';

/** States of lessons, by the names that a manifest or the API may use. */
const STATES = {
  pending: 'waiting',
  waiting: 'waiting',
  running: 'rendering',
  rendering: 'rendering',
  failed: 'failed',
  cancelled: 'failed',
  completed: 'ready',
  ready: 'ready',
};

/** Reads course.json into what the player works with: times in seconds, and nothing missing. Lessons may lack their files. */
export function readCourse(manifest) {
  return {
    id: String(manifest.id || manifest.slug || manifest.title || 'course'),
    title: manifest.title || '',
    description: manifest.description || '',
    author: manifest.author || '',
    language: manifest.language || 'en',
    version: manifest.version || null,
    lessons: (manifest.lessons || []).map(readLesson),
  };
}

function readLesson(lesson, index) {
  const number = lesson.number || index + 1;
  const slides = (lesson.slides || []).map(readSlide);
  const tracks = (lesson.subtitles || []).map(readTrack);
  const read = {
    number,
    title: lesson.title || '',
    folder: lesson.folder || '',
    seconds: (lesson.duration_ms || 0) / 1000,
    state: lesson.video ? 'ready' : STATES[lesson.state] || 'waiting',
    progress: Math.min(100, Math.max(0, lesson.progress || 0)),
    video: lesson.video || null,
    slides,
    tracks,
  };
  if (lesson.video && STATES[lesson.state]) {
    read.state = STATES[lesson.state];
  }
  read.interactive = (lesson.interactive || []).map((entry, i) => readInteractive(entry, `${number}.${i + 1}`, read));
  read.quizzes = read.interactive.filter((element) => element.kind === 'quiz');
  return read;
}

function readSlide(slide) {
  const start = (slide.start_ms || 0) / 1000;
  return {start, end: start + (slide.duration_ms || 0) / 1000, title: slide.title || '', image: slide.image || null};
}

function readTrack(track) {
  const cues = (track.cues || []).map((cue) => ({
    start: cue.start_ms / 1000,
    end: cue.end_ms / 1000,
    text: String(cue.text || ''),
  }));
  return {language: track.language || '', cues};
}

function readInteractive(entry, id, lesson) {
  const element = entry.element || {};
  const common = {id, kind: element.kind, start: (entry.start_ms || 0) / 1000};
  switch (element.kind) {
    case 'quiz':
      return {
        ...common,
        ...quizTimes(entry, lesson),
        question: element.question || '',
        choices: element.choices || [],
        correct: element.correct || [],
        explanation: element.explanation || '',
        feedback: element.feedback || [],
        stimulus: element.stimulus || [],
      };
    case 'exercise':
      return {...common, instructions: element.instructions || '', solution: element.solution || ''};
    case 'code':
      return {...common, language: element.language || '', text: element.text || ''};
    default:
      return common;
  }
}

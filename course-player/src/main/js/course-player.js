import {CoursePlayer} from './player-element.js';
import {texts} from './texts.js';

CoursePlayer.texts = texts;
if (!customElements.get('course-player')) {
  customElements.define('course-player', CoursePlayer);
}

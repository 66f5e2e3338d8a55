import 'course-player';
import './app.js';

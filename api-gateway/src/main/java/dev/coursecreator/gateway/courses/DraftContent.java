package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;

/** What a new version of a course consists of before it is rendered. */
public record DraftContent(CourseScript script, RenderSettings settings, CourseSource source) {}

package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;

/**
 * A generation that was accepted.
 *
 * @param lessons how many the course has
 */
record Submitted(JobId jobId, CourseId courseId, int lessons) {}

package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;

/** A job that matches a filter. */
public record JobMatch(JobId id, CourseId courseId, JobStatus status) {}

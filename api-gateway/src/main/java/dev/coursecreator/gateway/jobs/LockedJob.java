package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobState;

/** A job that is locked in this transaction. */
public record LockedJob(JobState state, JobFacts facts) {}

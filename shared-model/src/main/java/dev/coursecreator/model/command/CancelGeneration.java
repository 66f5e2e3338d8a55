package dev.coursecreator.model.command;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;

/** A broadcast that every worker hears: whatever is done for this job ends at once, whatever waits is dropped. */
public record CancelGeneration(JobId jobId) implements Message {}

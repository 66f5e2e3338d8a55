package dev.coursecreator.model;

/**
 * A message that belongs to one job: a {@link dev.coursecreator.model.command.GenerationCommand}, a
 * {@link dev.coursecreator.model.command.CancelGeneration} or a {@link dev.coursecreator.model.event.GenerationEvent}.
 */
public interface JobMessage extends Message {

    JobId jobId();

    @Override
    default String key() {
        return jobId().toString();
    }
}

package dev.coursecreator.worker.commands;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.worker.lesson.LessonProgressListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A handler that completes immediately, or when the test lets it. */
final class SimulatedCommandHandler implements CommandHandler {

    private final CountDownLatch end;
    private final List<GenerationCommand> started = new CopyOnWriteArrayList<>();
    private final List<GenerationCommand> interrupted = new CopyOnWriteArrayList<>();

    private SimulatedCommandHandler(CountDownLatch end) {
        this.end = end;
    }

    static SimulatedCommandHandler completingImmediately() {
        return new SimulatedCommandHandler(new CountDownLatch(0));
    }

    static SimulatedCommandHandler blocking() {
        return new SimulatedCommandHandler(new CountDownLatch(1));
    }

    void complete() {
        end.countDown();
    }

    @Override
    public GenerationEvent handle(GenerationCommand command, LessonProgressListener progress)
            throws InterruptedException {
        started.add(command);
        progress.report(Phase.SLIDES, 1, 2);
        try {
            if (!end.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test did not let the command complete");
            }
        } catch (InterruptedException e) {
            interrupted.add(command);
            throw e;
        }
        return switch (command) {
            case RenderLesson render -> SampleMessages.rendered(render);
            case AssembleCourse assemble ->
                new CourseAssembled(assemble.jobId(), assemble.attempt(), SampleMessages.artifact(ArtifactType.JSON));
        };
    }

    List<GenerationCommand> started(JobId job) {
        return of(job, started);
    }

    List<GenerationCommand> interrupted(JobId job) {
        return of(job, interrupted);
    }

    private static List<GenerationCommand> of(JobId job, List<GenerationCommand> commands) {
        return commands.stream().filter(command -> command.jobId().equals(job)).toList();
    }
}

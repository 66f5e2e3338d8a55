package dev.coursecreator.worker.commands;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.worker.lesson.LessonProgress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes no time of its own: it ends at once, or when the test says so. */
final class SimulatedWork implements CommandWork {

    private final CountDownLatch end;
    private final List<GenerationCommand> started = new CopyOnWriteArrayList<>();
    private final List<GenerationCommand> interrupted = new CopyOnWriteArrayList<>();

    private SimulatedWork(CountDownLatch end) {
        this.end = end;
    }

    static SimulatedWork endingAtOnce() {
        return new SimulatedWork(new CountDownLatch(0));
    }

    static SimulatedWork goingOnUntilTold() {
        return new SimulatedWork(new CountDownLatch(1));
    }

    void mayEnd() {
        end.countDown();
    }

    @Override
    public GenerationEvent perform(GenerationCommand command, LessonProgress progress) throws InterruptedException {
        started.add(command);
        progress.report(Phase.SLIDES, 1, 2);
        try {
            if (!end.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never let the work end");
            }
        } catch (InterruptedException e) {
            interrupted.add(command);
            throw e;
        }
        return switch (command) {
            case RenderLesson render -> Samples.rendered(render);
            case AssembleCourse assemble ->
                new CourseAssembled(assemble.jobId(), assemble.attempt(), Samples.artifact(ArtifactType.JSON));
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

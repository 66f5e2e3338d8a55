package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.KeepLesson;
import dev.coursecreator.gateway.generation.FollowUp.PublishCourse;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.jobs.JobState;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.RenderedLesson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules alone. */
final class InMemory implements RandomHistory.Projection {

    private JobState state;

    /** What happened to the world: work given out, results kept, courses published. */
    final List<FollowUp> done = new ArrayList<>();

    InMemory(int lessons) {
        this.state = Samples.aJobOf(lessons).state();
    }

    @Override
    public List<FollowUp> apply(List<GenerationEvent> batch) {
        var work = new ArrayList<FollowUp>();
        for (var event : batch) {
            var decision = new Generation(state).decide(event);
            state = decision.state();
            for (var followUp : decision.followUps()) {
                switch (followUp) {
                    case Render render -> work.add(render);
                    case Assemble assemble -> work.add(assemble);
                    case KeepLesson keep -> done.add(keep);
                    case PublishCourse publish -> done.add(publish);
                    case FollowUp.StopTheWorkers stop -> done.add(stop);
                    case FollowUp.NoteSignOfLife noted -> {}
                    case FollowUp.Tell tell -> {}
                }
            }
        }
        done.addAll(work);
        return work;
    }

    @Override
    public JobState state() {
        return state;
    }

    /** What the lessons have become, in order. */
    List<RenderedLesson> results() {
        return done.stream()
                .filter(KeepLesson.class::isInstance)
                .map(followUp -> ((KeepLesson) followUp).result())
                .sorted(Comparator.comparing(RenderedLesson::number))
                .toList();
    }
}

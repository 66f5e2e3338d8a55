package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.FollowUp;
import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.PublishCourse;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.FollowUp.StoreLesson;
import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.RandomHistory;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.RenderedLesson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules alone. */
public final class InMemory implements RandomHistory.Projection {

    private JobState state;

    /** What happened to the world: work given out, results kept, courses published. */
    public final List<FollowUp> done = new ArrayList<>();

    public InMemory(int lessons) {
        this.state = Samples.aJobOf(lessons).state();
    }

    @Override
    public List<FollowUp> apply(List<GenerationEvent> batch) {
        var work = new ArrayList<FollowUp>();
        batch.forEach(event -> work.addAll(follow(new Generation(state).decide(event))));
        return work;
    }

    @Override
    public List<FollowUp> perform(RandomHistory.Action action) {
        var job = new Generation(state);
        return follow(
                switch (action) {
                    case CANCEL -> job.cancel();
                    case RETRY -> job.retry();
                    case DEADLINE -> job.deadlineExceeded(Instant.EPOCH);
                });
    }

    private List<FollowUp> follow(Decision decision) {
        state = decision.state();
        var work = new ArrayList<FollowUp>();
        for (var followUp : decision.followUps()) {
            switch (followUp) {
                case Render render -> work.add(render);
                case Assemble assemble -> work.add(assemble);
                case StoreLesson keep -> done.add(keep);
                case PublishCourse publish -> done.add(publish);
                case FollowUp.StopWorkers stop -> done.add(stop);
                case FollowUp.RecordHeartbeat noted -> {}
                case FollowUp.PublishNews tell -> {}
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
    public List<RenderedLesson> results() {
        return done.stream()
                .filter(StoreLesson.class::isInstance)
                .map(followUp -> ((StoreLesson) followUp).result())
                .sorted(Comparator.comparingInt(RenderedLesson::number))
                .toList();
    }
}

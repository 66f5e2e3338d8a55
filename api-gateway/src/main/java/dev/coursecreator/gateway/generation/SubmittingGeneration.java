package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.jobs.LogContext;
import dev.coursecreator.gateway.problem.IdempotencyKeyReused;
import dev.coursecreator.gateway.security.Owner;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Accepts a course: what is accepted is recorded before the answer, with the key of the request if it has one. */
@Component
final class SubmittingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(SubmittingGeneration.class);

    private final TransactionOperations transactions;
    private final AnsweredRequests answered;
    private final ActingOnDecisions acting;
    private final Supplier<UUID> ids;
    private final GenerationMetrics metrics;

    SubmittingGeneration(
            TransactionOperations transactions,
            AnsweredRequests answered,
            ActingOnDecisions acting,
            Supplier<UUID> ids,
            GenerationMetrics metrics) {
        this.transactions = transactions;
        this.answered = answered;
        this.acting = acting;
        this.ids = ids;
        this.metrics = metrics;
    }

    /**
     * What was answered to that request before; empty if it comes for the first time.
     *
     * @throws IdempotencyKeyReused if the key was another request's
     */
    Optional<Submitted> answeredBefore(IdempotencyKey key, Owner owner) {
        return answered.find(owner, key).map(before -> {
            if (!before.requestHash().equals(key.requestHash())) {
                throw new IdempotencyKeyReused(key.value());
            }
            return before.answer().again();
        });
    }

    /**
     * Records a new job with its course and has the relay publish its commands.
     *
     * @param owner to whom both will belong
     */
    Submitted submit(PreparedCourse course, Owner owner) {
        return submit(course, owner, Optional.empty());
    }

    /**
     * The same, once for each key.
     *
     * @throws IdempotencyKeyReused if the key was another request's
     */
    Submitted submit(PreparedCourse course, Owner owner, Optional<IdempotencyKey> key) {
        var decision = Generation.start(new JobId(ids.get()), new CourseId(ids.get()), course.script());
        var job = decision.state();
        var answer = new Submitted(job.id(), job.courseId(), job.lessons().size());
        var isFirst = transactions.execute(transaction -> {
            if (key.isPresent() && !answered.add(owner, key.get(), answer)) {
                return false;
            }
            acting.begin(decision, course.of(owner));
            return true;
        });
        if (Boolean.FALSE.equals(isFirst)) {
            return key.flatMap(same -> answeredBefore(same, owner)).orElseThrow();
        }
        metrics.jobSubmitted();
        try (var context = LogContext.of(job.id())) {
            LOG.info("job_id={} is accepted, {} lessons", job.id(), answer.lessons());
        }
        return answer;
    }
}

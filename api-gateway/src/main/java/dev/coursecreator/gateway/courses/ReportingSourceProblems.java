package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A client that watches the files of a course reports what is wrong with them, so that whoever has its page open sees it there. */
@Component
final class ReportingSourceProblems {

    private final Courses courses;
    private final SourceProblems problems;
    private final TransactionOperations transactions;
    private final Notifications notifications;
    private final ApplicationEventPublisher publisher;

    ReportingSourceProblems(
            Courses courses,
            SourceProblems problems,
            TransactionOperations transactions,
            Notifications notifications,
            ApplicationEventPublisher publisher) {
        this.courses = courses;
        this.problems = problems;
        this.transactions = transactions;
        this.notifications = notifications;
        this.publisher = publisher;
    }

    /**
     * Replaces what was reported before. {@link SourceChecked} is published after the commit, unless the same was reported before.
     *
     * @throws NotFoundException if there is no such course visible to the caller
     */
    void report(CourseId id, SourceProblemList reported, Caller caller) {
        var checked = Objects.requireNonNull(transactions.execute(transaction -> replace(id, reported, caller)));
        checked.ifPresent(publisher::publishEvent);
    }

    private Optional<SourceChecked> replace(CourseId id, SourceProblemList reported, Caller caller) {
        var owner = courses.lock(id, caller)
                .orElseThrow(() -> new NotFoundException("course", id))
                .owner();
        if (!problems.replace(id, reported.problems())) {
            return Optional.empty();
        }
        notifications.send(SourceChecked.NOTIFICATION);
        return Optional.of(new SourceChecked(id, owner));
    }
}

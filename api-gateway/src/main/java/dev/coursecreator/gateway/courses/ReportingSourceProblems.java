package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
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
     * Replaces what was reported before. {@link SourceChecked} is published after the commit.
     *
     * @throws NotFoundException if there is no such course visible to the caller
     */
    void report(CourseId id, SourceProblemList reported, Caller caller) {
        var checked = transactions.execute(transaction -> {
            var owner = courses.lock(id, caller)
                    .orElseThrow(() -> new NotFoundException("course", id))
                    .owner();
            problems.replace(id, reported.problems());
            notifications.send(SourceChecked.NOTIFICATION);
            return new SourceChecked(id, owner);
        });
        if (checked != null) {
            publisher.publishEvent(checked);
        }
    }
}

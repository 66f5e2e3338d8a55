package dev.coursecreator.gateway.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.generation.markdown.MarkdownError;
import dev.coursecreator.gateway.generation.markdown.ParsedCourse;
import dev.coursecreator.gateway.jobs.JobTerms;
import dev.coursecreator.gateway.jobs.LogContext;
import dev.coursecreator.gateway.jobs.NewJob;
import dev.coursecreator.gateway.problem.ContentTooLarge;
import dev.coursecreator.gateway.problem.InvalidInput;
import dev.coursecreator.gateway.problem.InvalidInput.Violation;
import dev.coursecreator.gateway.security.Owner;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageCodec;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Accepts a Markdown file: what can't become a course is refused here, what is accepted is recorded before the answer. */
final class SubmittingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(SubmittingGeneration.class);

    /** Of the Markdown. */
    static final int MOST_BYTES = 1024 * 1024;

    /** Of the parsed script as JSON: with the subtitles it must fit into the one message that assembles the course. */
    private static final int MOST_SCRIPT_BYTES = 8 * 1024 * 1024;

    private final Function<String, ParsedCourse> parser;
    private final TransactionOperations transactions;
    private final ActingOnDecisions acting;
    private final Supplier<UUID> ids;
    private final GenerationMetrics metrics;

    SubmittingGeneration(
            Function<String, ParsedCourse> parser,
            TransactionOperations transactions,
            ActingOnDecisions acting,
            Supplier<UUID> ids,
            GenerationMetrics metrics) {
        this.parser = parser;
        this.transactions = transactions;
        this.acting = acting;
        this.ids = ids;
        this.metrics = metrics;
    }

    /**
     * Records a new job with its course and has the relay publish its commands.
     *
     * @param owner to whom both will belong
     *
     * @throws ContentTooLarge if the Markdown has more than {@link #MOST_BYTES} in UTF-8
     * @throws InvalidInput if it is no course, or the options can't be met
     */
    Submitted submit(String markdown, GenerationOptions options, Owner owner) {
        if (markdown.length() > MOST_BYTES || markdown.getBytes(UTF_8).length > MOST_BYTES) {
            throw new ContentTooLarge("The Markdown", MOST_BYTES);
        }
        var course = switch (parser.apply(markdown)) {
            case ParsedCourse.Valid valid -> valid;
            case ParsedCourse.Invalid invalid -> throw invalid(invalid.errors());
        };
        var material = new Material(course.script(), ChoosingSettings.choose(course, options));
        checkSize(material);
        var decision = Generation.start(new JobId(ids.get()), new CourseId(ids.get()), material.script());
        var what = new NewJob(owner, material.script(), material.settings(), JobTerms.NONE, course.lines());
        transactions.executeWithoutResult(transaction -> acting.begin(decision, what));
        metrics.jobSubmitted();
        var job = decision.state();
        try (var context = LogContext.of(job.id())) {
            LOG.info(
                    "job_id={} is accepted, {} lessons", job.id(), job.lessons().size());
        }
        return new Submitted(job.id(), job.courseId(), job.lessons().size());
    }

    private static InvalidInput invalid(List<MarkdownError> errors) {
        return new InvalidInput(errors.stream()
                .map(error -> new Violation("markdown", null, error.message(), error.line()))
                .toList());
    }

    private static void checkSize(Material material) {
        var bytes = MessageCodec.json().writeValueAsBytes(material.script()).length;
        if (bytes > MOST_SCRIPT_BYTES) {
            throw new InvalidInput(List.of(new Violation(
                    "markdown",
                    null,
                    "The course has too many elements: they take %d bytes of at most %d. Split it into several courses."
                            .formatted(bytes, MOST_SCRIPT_BYTES),
                    null)));
        }
    }
}

package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.Measurements;
import dev.coursecreator.gateway.pictures.TestPictures;
import dev.coursecreator.gateway.process.GenerationInADatabase;
import dev.coursecreator.model.pace.ReadingPace;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Submission on a real database, with the process that follows and its settable clock. */
final class SubmittingInADatabase {

    final GenerationInADatabase process;
    final CoursePreparer preparing;
    final IdempotencyRecords answered;
    final SubmittingGeneration submitting;
    final Forecaster forecasting;

    SubmittingInADatabase(TestDatabase database) {
        this.process = new GenerationInADatabase(database);
        var folder = Path.of("target", "no-pictures");
        var fetcher = TestPictures.disabled(folder);
        this.preparing = new CoursePreparer(
                new MarkdownReader(new ParsingSettings(Duration.ofMinutes(1)), fetcher, TestPictures.sent(folder)),
                new SettingsResolver(new VoiceResolver(() -> Voice.BUNDLED), () -> true),
                new ThemeResolver(TestPictures.themeFiles(folder), fetcher),
                new CourseLimitsCheck(CourseLimitsCheckTest.DEFAULTS, ReadingPace.DEFAULT),
                process.time);
        this.answered = new IdempotencyRecords(database.jdbc(), process.time);
        this.submitting = new SubmittingGeneration(
                database.transactions(), answered, process.executor, UUID::randomUUID, process.metrics);
        this.forecasting = new Forecaster(
                new Measurements(database.jdbc(), database.reading()), ReadingPace.DEFAULT, process.time);
    }
}

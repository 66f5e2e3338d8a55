package dev.coursecreator.gateway.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.kafka.PreviewRequests;
import dev.coursecreator.gateway.submission.CoursePreparer;
import dev.coursecreator.gateway.submission.RequestReader;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewEvent;
import dev.coursecreator.model.preview.SlidePreviewFailed;
import dev.coursecreator.model.preview.SlidePreviewed;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import dev.coursecreator.rest.security.Owner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Requests for previews over HTTP and Kafka; the worker that replies is simulated. */
@GatewayTest
class SlidePreviewRestTest {

    private static final String COURSE = "# Git\n\n## Commits\n\nText.\n\n### Small\n\nText.\n";

    private final Api api;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<? super String, ? super byte[]> consumers;
    private final CoursePreparer preparer;
    private final PreviewRequests requests;
    private final RequestReader reader;
    private @Nullable SimulatedPreviewWorker worker;

    @Autowired
    SlidePreviewRestTest(
            @LocalServerPort int port,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<? super String, ? super byte[]> consumers,
            CoursePreparer preparer,
            PreviewRequests requests,
            RequestReader reader) {
        this.api = new Api(port);
        this.kafka = kafka;
        this.consumers = consumers;
        this.preparer = preparer;
        this.requests = requests;
        this.reader = reader;
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (worker != null) {
            worker.close();
        }
    }

    @Test
    void theSlideAtTheLineIsDrawn() {
        simulateWorker(request -> new SlidePreviewed(request.previewId(), List.of(SimulatedPreviewWorker.IMAGE), 3));

        var preview = preview(COURSE, 8, previewing(Duration.ofMinutes(1), 8));

        assertThat(preview.lesson()).isEqualTo(1);
        assertThat(preview.lessonTitle()).isEqualTo("Commits");
        assertThat(preview.slide()).isEqualTo(3);
        assertThat(preview.line()).isEqualTo(7);
        assertThat(preview.nextLine()).isNull();
        assertThat(preview.pages()).isEqualTo(3);
        assertThat(preview.images()).singleElement().satisfies(image -> {
            assertThat(image.href()).isEqualTo("/api/v1/slide-previews/" + "ab".repeat(32) + "?v=abababababababab");
            assertThat(image.type()).isEqualTo("image/png");
            assertThat(image.bytes()).isEqualTo(1_234);
        });
    }

    @Test
    void aSlideThatCannotBeDrawnIsAMistakeAtItsLine() {
        simulateWorker(request -> new SlidePreviewFailed(
                request.previewId(), new Failure.Permanent("font-missing", "There is no font.")));

        assertThatThrownBy(() -> preview(COURSE, 8, previewing(Duration.ofMinutes(1), 8)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.detail()).isEqualTo("There is no font.");
                                    assertThat(violation.line()).isEqualTo(7);
                                }));
    }

    @Test
    void aFailureOfTheWorkerIsPassing() {
        simulateWorker(request ->
                new SlidePreviewFailed(request.previewId(), new Failure.Transient("disk-full", "No space is left.")));

        assertThatThrownBy(() -> preview(COURSE, 8, previewing(Duration.ofMinutes(1), 8)))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessage("No space is left.");
    }

    @Test
    void moreThanTheLimitAreRefused() throws Exception {
        var begun = new CountDownLatch(1);
        var free = new CompletableFuture<Void>();
        simulateWorker(request -> {
            begun.countDown();
            free.join();
            return new SlidePreviewed(request.previewId(), List.of(SimulatedPreviewWorker.IMAGE), 1);
        });
        var previewing = previewing(Duration.ofMinutes(1), 1);
        var first = CompletableFuture.supplyAsync(() -> preview(COURSE, 1, previewing));
        begun.await();

        assertThatThrownBy(() -> preview(COURSE, 1, previewing))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessage("Too many previews are being drawn. Try again in a moment.");

        free.complete(null);
        assertThat(first.get().pages()).isEqualTo(1);
        assertThat(preview(COURSE, 1, previewing).pages()).isEqualTo(1);
    }

    @Test
    void withoutAWorkerTheServiceIsUnavailable() {
        assertThatThrownBy(() -> preview(COURSE, 3, previewing(Duration.ofMillis(200), 1)))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessage("No worker drew the slide within 200 ms. Is a worker running?");
    }

    @Test
    void mistakesAreThoseOfGenerating() {
        var invalid = post("/slide-previews?line=3", "{\"markdown\": \"---\"}", "application/json");
        assertThat(invalid.status()).isEqualTo(422);

        for (var query :
                List.of("", "?line=0", "?line=x", "?line=1&voice=none", "?line=1&page=2", "?line=1&file=other.md")) {
            var refused = post("/slide-previews" + query, "{\"markdown\": \"# A\\n\\nText.\"}", "application/json");
            assertThat(refused.status()).as(query + refused.text()).isEqualTo(400);
        }
        var options = post("/slide-previews?line=1&quality=huge", COURSE, "text/markdown");
        assertThat(options.status()).as(options.text()).isEqualTo(400);
        assertThat(options.text()).contains("quality must be one of");
    }

    @Test
    void aPageThatDoesNotExistIsNotFound() {
        assertThat(api.get("/slide-previews/" + "12".repeat(32)).status()).isEqualTo(404);
        assertThat(api.get("/slide-previews/AB").status()).isEqualTo(400);
    }

    private Api.Answer post(String path, String body, String type) {
        return api.send("POST", path, body, "Content-Type", type);
    }

    private PreviewingSlides previewing(Duration timeout, int maxWaiting) {
        return new PreviewingSlides(
                preparer, requests, new PreviewSettings(timeout, maxWaiting, maxWaiting), UUID::randomUUID);
    }

    private SlidePreview preview(String markdown, int line, PreviewingSlides previewing) {
        var body = new JsonMapper().valueToTree(Map.of("markdown", markdown));
        return previewing.preview(reader.json(body, new MockHttpServletRequest(), Set.of()), null, line, Owner.LOCAL);
    }

    private void simulateWorker(Function<PreviewSlide, SlidePreviewEvent> draw) {
        worker = SimulatedPreviewWorker.start(consumers, kafka, draw);
    }
}

package dev.coursecreator.gateway.pictures;

import static java.util.Objects.requireNonNull;

import dev.coursecreator.markdown.FetchedPicture;
import dev.coursecreator.markdown.PictureReference;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the pictures of a course, all or none. */
public final class PictureFetcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFetcher.class);
    private static final int SHOWN_OF_A_URL = 200;

    private final PictureDownloader downloading;
    private final PictureDecoder reading;
    private final PictureStorage keeping;
    private final PictureSettings settings;
    private final Semaphore ofAll;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PictureFetcher(
            PictureDownloader downloading, PictureDecoder reading, PictureStorage keeping, PictureSettings settings) {
        this.downloading = downloading;
        this.reading = reading;
        this.keeping = keeping;
        this.settings = settings;
        this.ofAll = new Semaphore(settings.parallel());
    }

    /** Whether the operator allows it. */
    public boolean isAllowed() {
        return settings.remote();
    }

    /**
     * The pictures by their addresses.
     *
     * @throws InvalidInputException with whatever is wrong with any of them, and its line
     */
    public Map<String, FetchedPicture> fetch(List<PictureReference> named) throws InterruptedException {
        var byUrl = new LinkedHashMap<String, PictureReference>();
        named.forEach(picture -> byUrl.putIfAbsent(picture.url(), picture));
        var different = List.copyOf(byUrl.values());
        if (different.size() > settings.mostPerCourse()) {
            throw new InvalidInputException(List.of(new Violation(
                    "markdown",
                    null,
                    "The course has %d pictures; it may have %d. Divide it into several courses."
                            .formatted(different.size(), settings.mostPerCourse()),
                    different.get(settings.mostPerCourse()).line())));
        }
        var ofThisCourse = new Semaphore(settings.parallelPerCourse());
        var results = threads.invokeAll(
                different.stream()
                        .map(picture -> (Callable<FetchedPicture>) () -> fetch(picture, ofThisCourse))
                        .toList(),
                settings.timeoutPerCourse().toMillis(),
                TimeUnit.MILLISECONDS);
        return collect(different, results);
    }

    private FetchedPicture fetch(PictureReference picture, Semaphore ofThisCourse)
            throws UnusablePictureException, IOException, InterruptedException {
        ofThisCourse.acquire();
        try {
            return fetch(picture);
        } finally {
            ofThisCourse.release();
        }
    }

    /** From the first byte until it is kept, so that it is known how much memory all of them take. */
    private FetchedPicture fetch(PictureReference picture)
            throws UnusablePictureException, IOException, InterruptedException {
        ofAll.acquire();
        try {
            var file = downloading.download(picture.url());
            return keeping.keep(file, reading.read(file));
        } finally {
            ofAll.release();
        }
    }

    private Map<String, FetchedPicture> collect(List<PictureReference> named, List<Future<FetchedPicture>> results)
            throws InterruptedException {
        var fetched = new LinkedHashMap<String, FetchedPicture>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < named.size(); i++) {
            try {
                fetched.put(named.get(i).url(), results.get(i).get());
            } catch (CancellationException e) {
                violations.add(violation(
                        named.get(i),
                        "did not come in the %d s that all pictures of a course may take together"
                                .formatted(settings.timeoutPerCourse().toSeconds())));
            } catch (ExecutionException e) {
                violations.add(violation(named.get(i), reason(e)));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return fetched;
    }

    private static String reason(ExecutionException failure) {
        return switch (requireNonNull(failure.getCause())) {
            case UnusablePictureException unusable -> String.valueOf(unusable.getMessage());
            case IOException store -> {
                LOG.error("Can't keep a picture in the artifact store", store);
                throw new ServiceUnavailableException(
                        "Pictures can't be kept at the moment. Send it again in a while.");
            }
            case RuntimeException unexpected -> throw unexpected;
            case Error serious -> throw serious;
            default -> throw new IllegalStateException(failure);
        };
    }

    private static Violation violation(PictureReference picture, String reason) {
        var url = picture.url();
        var shown = url.length() > SHOWN_OF_A_URL ? url.substring(0, SHOWN_OF_A_URL) + "…" : url;
        return new Violation(
                "markdown",
                null,
                "Line %d: the picture %s %s.".formatted(picture.line(), shown, reason),
                picture.line());
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        downloading.close();
    }
}

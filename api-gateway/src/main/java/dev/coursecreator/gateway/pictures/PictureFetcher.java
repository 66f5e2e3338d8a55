package dev.coursecreator.gateway.pictures;

import static java.util.Objects.requireNonNull;

import dev.coursecreator.markdown.picture.FetchedPicture;
import dev.coursecreator.markdown.picture.PictureReference;
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

/** Fetches all pictures of a course, or fails with all violations. */
public final class PictureFetcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFetcher.class);

    private final PictureDownloader downloader;
    private final PictureDecoder decoder;
    private final PictureStorage storage;
    private final PictureSettings settings;
    private final Semaphore permits;
    /** Not virtual threads: decoding initializes many classes, during which a virtual thread keeps its carrier from others. */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("picture-", 1).factory());

    PictureFetcher(
            PictureDownloader downloader, PictureDecoder decoder, PictureStorage storage, PictureSettings settings) {
        this.downloader = downloader;
        this.decoder = decoder;
        this.storage = storage;
        this.settings = settings;
        this.permits = new Semaphore(settings.parallel());
    }

    /** Whether the operator has enabled fetching. */
    public boolean isAllowed() {
        return settings.remote();
    }

    /**
     * Fetches the pictures.
     *
     * @return the pictures by URL
     * @throws InvalidInputException with one violation for each picture that cannot be used, with its line
     */
    public Map<String, FetchedPicture> fetch(List<PictureReference> named) throws InterruptedException {
        var byUrl = new LinkedHashMap<String, PictureReference>();
        named.forEach(picture -> byUrl.putIfAbsent(picture.url(), picture));
        var different = List.copyOf(byUrl.values());
        if (different.size() > settings.maxPerCourse()) {
            throw new InvalidInputException(List.of(new Violation(
                    "markdown",
                    null,
                    "The course has %d pictures; the maximum is %d. Divide it into several courses."
                            .formatted(different.size(), settings.maxPerCourse()),
                    different.get(settings.maxPerCourse()).line())));
        }
        var course = new CoursePermits(settings.parallelPerCourse());
        var results = threads.invokeAll(
                different.stream()
                        .map(picture -> (Callable<FetchedPicture>) () -> fetch(picture, course))
                        .toList(),
                settings.timeoutPerCourse().toMillis(),
                TimeUnit.MILLISECONDS);
        return collect(different, results);
    }

    /** Downloads a single picture; it is neither decoded nor stored. */
    public byte[] download(String url) throws UnusablePictureException, InterruptedException {
        permits.acquire();
        try {
            return downloader.download(url);
        } finally {
            permits.release();
        }
    }

    /** A course decodes one picture at a time, so that bad ones do not take the memory for those of other courses. */
    private record CoursePermits(Semaphore fetching, Semaphore decoding) {

        CoursePermits(int parallel) {
            this(new Semaphore(parallel), new Semaphore(1));
        }
    }

    private FetchedPicture fetch(PictureReference picture, CoursePermits course)
            throws UnusablePictureException, IOException, InterruptedException {
        course.fetching().acquire();
        try {
            return stored(picture, course.decoding());
        } finally {
            course.fetching().release();
        }
    }

    /** Holds the permit from download to storage, so that total memory use is bounded. */
    private FetchedPicture stored(PictureReference picture, Semaphore decoding)
            throws UnusablePictureException, IOException, InterruptedException {
        permits.acquire();
        try {
            var file = downloader.download(picture.url());
            return storage.store(file, decoded(file, decoding));
        } finally {
            permits.release();
        }
    }

    private DecodedPicture decoded(byte[] file, Semaphore decoding)
            throws UnusablePictureException, InterruptedException {
        decoding.acquire();
        try {
            return decoder.read(file);
        } finally {
            decoding.release();
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
                violations.add(PictureViolation.of(
                        named.get(i),
                        "did not arrive within the %d s allowed for all pictures of a course"
                                .formatted(settings.timeoutPerCourse().toSeconds())));
            } catch (ExecutionException e) {
                violations.add(PictureViolation.of(named.get(i), reason(e)));
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
                LOG.error("cannot write a picture to the artifact store", store);
                throw new ServiceUnavailableException("Pictures cannot be stored at the moment. Try again later.");
            }
            case RuntimeException unexpected -> throw unexpected;
            case Error serious -> throw serious;
            default -> throw new IllegalStateException(failure);
        };
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        downloader.close();
    }
}

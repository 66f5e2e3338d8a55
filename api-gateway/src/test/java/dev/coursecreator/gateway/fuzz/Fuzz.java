package dev.coursecreator.gateway.fuzz;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Sends many requests concurrently. Each is derived from the seed, its number, and the ids known at that time. */
final class Fuzz {

    private static final int CONCURRENCY = 4;
    private static final int WELL_FORMED = 8;

    private final int port;
    private final long seed;
    private final List<Operation> operations;
    private final WellFormed wellFormed;
    private final Ids ids;
    private final Verdict judge;
    private final Consumer<Draft> finish;
    private final ConcurrentMap<String, String> complaints = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, AtomicInteger> answers = new ConcurrentHashMap<>();

    Fuzz(
            int port,
            long seed,
            List<Operation> operations,
            WellFormed wellFormed,
            Ids ids,
            Verdict judge,
            Consumer<Draft> finish) {
        this.port = port;
        this.seed = seed;
        this.operations = operations;
        this.wellFormed = wellFormed;
        this.ids = ids;
        this.judge = judge;
        this.finish = finish;
    }

    /** Returns the errors that stopped a client, if any; {@link #complaints} has the invalid responses. */
    Queue<String> run(int requests) throws InterruptedException {
        var next = new AtomicInteger();
        var broken = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(CONCURRENCY)) {
            for (var i = 0; i < CONCURRENCY; i++) {
                threads.execute(() -> {
                    try (var connection = new Connection(port)) {
                        for (var n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                            ask(connection, n);
                        }
                    } catch (IOException | RuntimeException e) {
                        broken.add("the client gave up: " + e);
                    }
                });
            }
        }
        return broken;
    }

    /** Sends exactly these requests. */
    void ask(List<Draft> drafts) throws IOException {
        try (var connection = new Connection(port)) {
            for (var draft : drafts) {
                ask(connection, draft, -1);
            }
        }
    }

    /** One complaint of each kind, with a request that reproduces it. */
    Collection<String> complaints() {
        return complaints.values();
    }

    /** Checks a response; empty if it is valid. */
    interface Verdict {
        Optional<String> complaint(Draft draft, Reply reply);
    }

    /** The number of responses by status. */
    ConcurrentMap<String, AtomicInteger> answers() {
        return answers;
    }

    private void ask(Connection connection, int number) throws IOException {
        var random = new Random(seed * 1_000_003 + number);
        // The first value of a Random is similar for consecutive seeds.
        random.nextLong();
        var operation = operations.get(random.nextInt(operations.size()));
        var draft = wellFormed.request(operation, random);
        if (random.nextInt(WELL_FORMED) > 0) {
            Mutations.spoil(draft, random);
        }
        ask(connection, draft, number);
    }

    private void ask(Connection connection, Draft draft, int number) throws IOException {
        finish.accept(draft);
        Reply reply;
        try {
            reply = connection.send(draft);
        } catch (IOException | RuntimeException e) {
            connection.close();
            complain(draft, "no answer", "no readable response: " + e, number);
            return;
        }
        answers.computeIfAbsent(String.valueOf(reply.status()), any -> new AtomicInteger())
                .incrementAndGet();
        judge.complaint(draft, reply)
                .ifPresentOrElse(
                        wrong -> complain(
                                draft,
                                reply.status() + wrong.substring(0, Math.min(40, wrong.length())),
                                wrong + "\n  response: " + reply.status() + " " + reply.headers() + "\n  "
                                        + reply.text()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                600,
                                                                reply.text().length())),
                                number),
                        () -> ids.learn(draft.operation(), reply));
    }

    private void complain(Draft draft, String kind, String wrong, int number) {
        complaints.putIfAbsent(
                draft.operation() + kind,
                "\n%s, request %d: %s\n  %s".formatted(draft.operation(), number, wrong, draft.curl(port)));
    }
}

package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.problem.PreconditionFailedException;
import dev.coursecreator.rest.security.Caller;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ETags of jobs: hashes of what a client reads, because a job has no number that every change increments. */
@Component
public final class JobEtags {

    private static final int BYTES = 12;

    /** Members that change with time alone: they make another representation, but not another job. */
    private static final List<String> OF_THE_MOMENT = List.of("queue_wait_ms", "eta_seconds");

    private final JobDetails details;
    private final JsonMapper json;

    public JobEtags(JobDetails details, JsonMapper json) {
        this.details = details;
        this.json = json;
    }

    /**
     * The ETags of a response.
     *
     * @param job of the job itself
     * @param representation of the response: that of the job, and after a dot what is only of the moment
     */
    record Etags(String job, String representation) {}

    Etags of(JobView view) {
        ObjectNode tree = json.valueToTree(view);
        var ofMoment = hash(tree);
        var ofJob = hash(tree.remove(OF_THE_MOMENT));
        return new Etags('"' + ofJob + '"', '"' + ofJob + '.' + ofMoment + '"');
    }

    /**
     * Checks the preconditions of a request that changes a job. To be called in its transaction.
     *
     * @throws PreconditionFailedException if the job is not as the client expects
     */
    public void require(JobId id, RequestPreconditions expected, Caller caller) {
        if (!expected.isEmpty()) {
            details.find(id, caller).map(job -> of(job).job()).ifPresent(expected::requireForChange);
        }
    }

    private String hash(JsonNode job) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(job));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

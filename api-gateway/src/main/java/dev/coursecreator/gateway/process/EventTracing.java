package dev.coursecreator.gateway.process;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.tracing.ActiveSpan;
import dev.coursecreator.tracing.Tracing;
import java.util.ArrayDeque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the gateway's work for a job part of the job's trace. */
@Component
record EventTracing(Tracing tracing) {

    /** Tags the current trace, that of the request, with the job id. */
    void begins(JobId job) {
        tracing.tag("job_id", job.toString());
    }

    /** Runs the work caused by events of one job, as a child span of each. Messages that it sends continue the last event's trace. */
    void applying(List<ReceivedEvent> events, Runnable work) {
        var open = new ArrayDeque<ActiveSpan>();
        try {
            for (var received : events) {
                open.push(tracing.startConsumerSpan(
                                "apply " + MessageType.of(received.event()).wireName(), received.traceparent())
                        .tag("job_id", received.event().jobId().toString()));
            }
            work.run();
        } catch (RuntimeException e) {
            open.forEach(traced -> traced.failed(e));
            throw e;
        } finally {
            open.forEach(ActiveSpan::close);
        }
    }
}

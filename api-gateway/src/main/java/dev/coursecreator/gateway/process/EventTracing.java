package dev.coursecreator.gateway.process;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.tracing.ActiveSpan;
import dev.coursecreator.tracing.Tracing;
import java.util.ArrayDeque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes what the gateway does with a job part of the job's trace. */
@Component
record EventTracing(Tracing tracing) {

    /** Lets the trace that is current, which is the request's, be found by the job. */
    void begins(JobId job) {
        tracing.tag("job_id", job.toString());
    }

    /** Does what follows from events of one job. Its messages are the last event's doing: what is decided is decided then. */
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

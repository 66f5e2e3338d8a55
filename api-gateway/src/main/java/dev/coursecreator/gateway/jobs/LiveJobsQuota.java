package dev.coursecreator.gateway.jobs;

import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.security.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many jobs that have not ended an owner may have at once. Exact, however many gateways take jobs at the same time. */
final class LiveJobsQuota {

    private final JdbcClient jdbc;
    private final Database database;
    private final int most;

    /**
     * The quota of every owner.
     *
     * @param most 0 is as many as one likes
     */
    LiveJobsQuota(JdbcClient jdbc, Database database, int most) {
        this.jdbc = jdbc;
        this.database = database;
        this.most = most;
    }

    /**
     * Makes sure that the owner may have one more. Until the caller's transaction ends, nobody else adds one for that owner.
     *
     * @throws TooManyJobsException if there are as many as may be
     */
    void requireRoom(Owner owner) {
        if (most == 0) {
            return;
        }
        lock(owner);
        var live = jdbc.sql("""
                        SELECT COUNT(*)
                        FROM processing_jobs
                        WHERE owner = :owner AND status IN ('pending', 'running')
                        """).param("owner", owner.id()).query(Integer.class).single();
        if (live >= most) {
            throw new TooManyJobsException(live);
        }
    }

    private void lock(Owner owner) {
        jdbc.sql("INSERT INTO job_owners (owner) VALUES (:owner) ON CONFLICT DO NOTHING")
                .param("owner", owner.id())
                .update();
        jdbc.sql("SELECT owner FROM job_owners WHERE owner = :owner " + database.forUpdate())
                .param("owner", owner.id())
                .query(String.class)
                .single();
    }
}

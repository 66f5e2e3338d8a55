package dev.coursecreator.gateway.jobs;

import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.security.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits the number of live jobs per owner. Exact, even if several gateways insert jobs concurrently. */
final class LiveJobsQuota {

    private final JdbcClient jdbc;
    private final OwnerLock ownerLock;
    private final int maximum;

    /**
     * The same quota for every owner.
     *
     * @param maximum number of live jobs; 0 for unlimited
     */
    LiveJobsQuota(JdbcClient jdbc, Database database, int maximum) {
        this.jdbc = jdbc;
        this.ownerLock = new OwnerLock(jdbc, database);
        this.maximum = maximum;
    }

    /**
     * Checks that the owner may have one more live job, and locks the owner's quota until the caller's transaction ends.
     *
     * @throws TooManyJobsException if the owner has reached the maximum
     */
    void requireCapacity(Owner owner) {
        if (maximum == 0) {
            return;
        }
        ownerLock.lock(owner);
        var live = jdbc.sql("""
                        SELECT COUNT(*)
                        FROM processing_jobs
                        WHERE owner = :owner AND status IN ('pending', 'running')
                        """).param("owner", owner.id()).query(Integer.class).single();
        if (live >= maximum) {
            throw new TooManyJobsException(live);
        }
    }
}

package dev.coursecreator.gateway.jobs;

import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.security.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Serializes what gateways do for the same owner, so that limits per owner are exact. */
@Component
public final class OwnerLock {

    private final JdbcClient jdbc;
    private final Database database;

    public OwnerLock(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Locks the owner until the caller's transaction ends. */
    public void lock(Owner owner) {
        jdbc.sql("INSERT INTO job_owners (owner) VALUES (:owner) ON CONFLICT DO NOTHING")
                .param("owner", owner.id())
                .update();
        jdbc.sql("SELECT owner FROM job_owners WHERE owner = :owner " + database.forUpdate())
                .param("owner", owner.id())
                .query(String.class)
                .single();
    }
}

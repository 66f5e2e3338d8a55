package dev.coursecreator.standalone.planted.gateway.progress;

import dev.coursecreator.standalone.planted.gateway.webhooks.Webhooks;
import javax.sql.DataSource;

/** Planted violation: imports webhooks and uses JDBC. */
public interface Progress {
    void uses(Webhooks webhooks, DataSource tables);
}

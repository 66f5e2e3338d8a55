package dev.coursecreator.standalone;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The keys of a running Course Creator, for whoever has an admin's key to it. */
final class KeysThere implements KeyStore {

    private final CourseApi api;

    KeysThere(URI server) {
        this.api = new CourseApi(server);
    }

    @Override
    public Made create(Wish wish) throws IOException, InterruptedException, CourseNotMade {
        return api.createKey(wish);
    }

    @Override
    public List<Key> list() throws IOException, InterruptedException, CourseNotMade {
        return api.keys();
    }

    @Override
    public void revoke(String id) throws IOException, InterruptedException, CourseNotMade {
        api.revokeKey(id);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}

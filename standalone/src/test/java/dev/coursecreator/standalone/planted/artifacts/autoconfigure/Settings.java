package dev.coursecreator.standalone.planted.artifacts.autoconfigure;

import software.amazon.awssdk.services.s3.S3Client;

/** Planted violation: the auto-configuration of the artifact store depends on S3. */
public interface Settings {
    void uses(S3Client client);
}

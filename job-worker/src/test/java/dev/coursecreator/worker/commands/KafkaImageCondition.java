package dev.coursecreator.worker.commands;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Skips a test if no Docker engine is available, or if an image is neither present nor pulled within a short time. Testcontainers
 * itself would try to pull for minutes, even while it only detects the engine, because it then needs its Ryuk image.
 */
final class KafkaImageCondition implements ExecutionCondition {

    static final DockerImageName NAME = DockerImageName.parse("apache/kafka:4.4.0");

    private static final int PULL_TIMEOUT_SECONDS = 30;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            var transport = DockerClientFactory.instance().getTransportConfig();
            var docker = DockerClientProviderStrategy.getClientForConfig(transport);
            for (var image : requiredImages()) {
                if (!isPresent(docker, image)) {
                    pull(docker, image);
                }
            }
            return ConditionEvaluationResult.enabled("the images are present");
        } catch (IllegalStateException e) {
            return ConditionEvaluationResult.disabled("no Docker engine is available");
        } catch (DockerException | DockerClientException e) {
            return ConditionEvaluationResult.disabled(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ConditionEvaluationResult.disabled("interrupted");
        }
    }

    @SuppressWarnings("deprecation") // Nothing else tells which image Testcontainers starts besides.
    private static List<DockerImageName> requiredImages() {
        var needed = new ArrayList<>(List.of(NAME));
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            needed.add(DockerImageName.parse(
                    TestcontainersConfiguration.getInstance().getRyukImage()));
        }
        return needed;
    }

    private static boolean isPresent(DockerClient docker, DockerImageName image) {
        try {
            docker.inspectImageCmd(image.asCanonicalNameString()).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static void pull(DockerClient docker, DockerImageName image) throws InterruptedException {
        var why = image.asCanonicalNameString() + " is not present and could not be pulled within "
                + PULL_TIMEOUT_SECONDS + " s; to run this test: docker pull " + image.asCanonicalNameString();
        var pull = docker.pullImageCmd(image.getUnversionedPart())
                .withTag(image.getVersionPart())
                .exec(new PullImageResultCallback());
        try (pull) {
            if (!pull.awaitCompletion(PULL_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new DockerClientException(why);
            }
        } catch (DockerException | DockerClientException | IOException e) {
            throw new DockerClientException(why, e);
        }
    }
}

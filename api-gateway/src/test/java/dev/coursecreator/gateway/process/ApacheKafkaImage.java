package dev.coursecreator.gateway.process;

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
 * Skips a test where there is no Docker engine, or where what it needs is not there and can't be pulled soon. Testcontainers itself
 * tries to pull for minutes, and while it looks whether there is an engine already: it then wants its own image, Ryuk.
 */
final class ApacheKafkaImage implements ExecutionCondition {

    static final DockerImageName NAME = DockerImageName.parse("apache/kafka:4.4.0");

    private static final int SOON_IN_SECONDS = 30;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            var transport = DockerClientFactory.instance().getTransportConfig();
            var docker = DockerClientProviderStrategy.getClientForConfig(transport);
            for (var image : needed()) {
                if (!isThere(docker, image)) {
                    pull(docker, image);
                }
            }
            return ConditionEvaluationResult.enabled("the images are there");
        } catch (IllegalStateException e) {
            return ConditionEvaluationResult.disabled("no Docker engine answers");
        } catch (DockerException | DockerClientException e) {
            return ConditionEvaluationResult.disabled(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ConditionEvaluationResult.disabled("interrupted");
        }
    }

    @SuppressWarnings("deprecation") // Nothing else tells which image Testcontainers starts besides.
    private static List<DockerImageName> needed() {
        var needed = new ArrayList<>(List.of(NAME));
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            needed.add(DockerImageName.parse(
                    TestcontainersConfiguration.getInstance().getRyukImage()));
        }
        return needed;
    }

    private static boolean isThere(DockerClient docker, DockerImageName image) {
        try {
            docker.inspectImageCmd(image.asCanonicalNameString()).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static void pull(DockerClient docker, DockerImageName image) throws InterruptedException {
        var why = image.asCanonicalNameString() + " is not there and can't be pulled within " + SOON_IN_SECONDS
                + " s; to run this test: docker pull " + image.asCanonicalNameString();
        var pull = docker.pullImageCmd(image.getUnversionedPart())
                .withTag(image.getVersionPart())
                .exec(new PullImageResultCallback());
        try (pull) {
            if (!pull.awaitCompletion(SOON_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new DockerClientException(why);
            }
        } catch (DockerException | DockerClientException | IOException e) {
            throw new DockerClientException(why, e);
        }
    }
}

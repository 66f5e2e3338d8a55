package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class UpTest {

    @ParameterizedTest
    @CsvSource({
        "'', 8080, 8082",
        "--port 0, 0, 0",
        "--port 0 --management-port 8082, 0, 8082",
        "--management-port 0, 8080, 0"
    })
    void managementPortIsFreeWithAFreePortUnlessItIsGiven(String options, int port, int managementPort)
            throws Exception {
        var up = new Up();
        new CommandLine(up).parseArgs(options.isEmpty() ? new String[0] : options.split(" "));

        assertThat(up.listenAddress()).isEqualTo(new ListenAddress(ListenAddress.THIS_MACHINE, port, managementPort));
    }
}

package com.quenty.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.Suite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void anOffsetMovesAllAndAChosenPortOne() {
        var ports = Ports.usual(100, Map.of("auth-service", 9999));

        assertThat(ports.gatewayUrl()).isEqualTo("http://localhost:8100");
        assertThat(ports.postgres()).isEqualTo(15532);
        assertThat(ports.byName()).containsEntry("auth-service", 9999).containsEntry("customer-service", 8101);
    }

    @Test
    void noTwoOfTheSuiteShareAPort() {
        assertThat(Ports.usual(0, Map.of()).byName().values()).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatNobodyHasIsRefused() {
        assertThatThrownBy(() -> Ports.usual(0, Map.of("auht-service", 1)))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("auht-service");
    }

    @Test
    void aPortThatNobodyCanHaveIsRefused() {
        assertThatThrownBy(() -> Ports.usual(70_000, Map.of()))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("from 1 to 65535");
        assertThatThrownBy(() -> Ports.usual(0, Map.of("gateway", 0))).isInstanceOf(LauncherFailure.class);
    }

    @Test
    void twoThatRunCanNotShareAPort() {
        var shared = Ports.usual(0, Map.of("order-service", 8009));

        assertThatThrownBy(() -> shared.withoutSharedBy(Suite.SERVICES))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("auth-service and order-service can't both have port 8009");
        assertThatThrownBy(() -> Ports.usual(0, Map.of(Suite.POSTGRES, 8000)).withoutSharedBy(Suite.SERVICES))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("gateway and postgres");
        // One that is not in the tree takes no port.
        assertThat(shared.withoutSharedBy(Suite.SERVICES.stream()
                        .filter(service -> !service.name().equals("auth-service"))
                        .toList()))
                .isEqualTo(shared);
    }

    @Test
    void aTakenPortIsNamedTogetherWithWhoNeedsIt() throws IOException {
        var gateway = Suite.SERVICES.stream()
                .filter(service -> service.name().equals(Suite.GATEWAY))
                .toList();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports =
                    Ports.usual(0, Map.of(Suite.GATEWAY, taken.getLocalPort(), Suite.POSTGRES, free.getLocalPort()));
            free.close();

            assertThatThrownBy(() -> ports.refuseTaken(gateway))
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("port %d, which gateway needs".formatted(taken.getLocalPort()));
            ports.refuseTaken(List.of());
        }
    }
}

package com.quenty.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.localstack.Home;
import com.quenty.localstack.Service;
import com.quenty.localstack.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceArgumentsTests {

    private static final List<Service> SERVICES = Suite.SERVICES.stream()
            .filter(service ->
                    List.of("auth-service", "customer-service", "gateway").contains(service.name()))
            .toList();

    @TempDir
    private Path folder;

    private Secrets secrets;
    private ServiceArguments arguments;

    @BeforeEach
    void threeServices() throws IOException {
        var home = Home.at(folder);
        secrets = new Secrets(home);
        arguments =
                new ServiceArguments(SERVICES, Ports.usual(100, Map.of()), secrets, home, List.of("--server.port=1"));
    }

    @Test
    void aServiceGetsItsPortItsDatabaseAndItsSiblings() {
        assertThat(of("customer-service"))
                .contains(
                        "--server.port=8101",
                        "--server.address=127.0.0.1",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:15532/customer_db",
                        "--spring.datasource.username=customer",
                        "--spring.datasource.password=" + secrets.databasePassword("customer"),
                        "--spring.flyway.user=customer",
                        "--spring.http.serviceclient.auth-service.base-url=http://127.0.0.1:8109",
                        "--quenty.security.issuer=http://localhost:8100",
                        "--quenty.security.jwks-uri=http://127.0.0.1:8109/.well-known/jwks.json",
                        "--quenty.security.client-secret=" + secrets.clientSecret("customer-service"));
    }

    @Test
    void authServiceKnowsTheSecretOfEachServiceAndNobodyElseDoes() {
        assertThat(of("auth-service"))
                .contains("--quenty.auth.api-clients.services.gateway.secret=" + secrets.clientSecret("gateway"))
                .contains("--quenty.auth.signing-keys.master-key=" + secrets.authMasterKey());
        assertThat(of("customer-service")).noneMatch(argument -> argument.contains("quenty.auth."));
    }

    @Test
    void theGatewayGetsItsRoutesAndNoDatabase() {
        assertThat(of("gateway"))
                .contains("--quenty.gateway.services.customer-service.url=http://127.0.0.1:8101")
                .noneMatch(argument -> argument.contains("datasource"));
    }

    @Test
    void whatThePersonSaysComesLast() {
        assertThat(of("gateway").getLast()).isEqualTo("--server.port=1");
    }

    @Test
    void aTrainingRunTouchesNoRealData() {
        var customer = service("customer-service");

        assertThat(arguments.forTraining(customer))
                .contains("--server.port=0")
                .contains("--spring.datasource.url=jdbc:postgresql://127.0.0.1:15532/training_customer_db")
                .noneMatch(argument -> argument.endsWith("/customer_db"));
    }

    private List<String> of(String name) {
        return arguments.of(service(name));
    }

    private static Service service(String name) {
        return SERVICES.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package com.quenty.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quenty.gateway.routing.ServiceTableProperties.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

class ServiceTablePropertiesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/**",
                "/actuator/**",
                "/v3/api-docs",
                "/**",
                "/api/**",
                "/api/v1/",
                "/api/v1/../internal/**"
            })
    void noLineCanOpenTheInside(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> table("http://localhost:1", path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/internal", "http://localhost:1?x=/internal", "localhost"})
    void anAddressHasNoPath(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> table(url, "/api/v1/things/**"));
    }

    @Test
    void aPathHasOneOwner() {
        var entry = new Entry("http://localhost:1", List.of("/api/v1/things/**"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceTableProperties(Map.of("a-service", entry, "b-service", entry)))
                .withMessageContaining("/api/v1/things/**");
    }

    @Test
    void withoutAnAddressAServiceIsNotDeployedButItsPathsAreStillItsOwn() {
        var table = table(" ", "/api/v1/things/**");

        assertThat(table.named("thing-service"))
                .hasValueSatisfying(service -> assertThat(service.deployed()).isFalse());
        assertThat(table.claims(PathContainer.parsePath("/api/v1/things/1"))).isTrue();
        assertThat(table.claims(PathContainer.parsePath("/api/v1/things"))).isTrue();
        assertThat(table.claims(PathContainer.parsePath("/api/v1/thingsome"))).isFalse();
        assertThat(table.claims(PathContainer.parsePath("/api/v1/THINGS"))).isFalse();
    }

    private static ServiceTableProperties table(String url, String path) {
        return new ServiceTableProperties(Map.of("thing-service", new Entry(url, List.of(path))));
    }
}

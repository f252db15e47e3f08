package com.quenty.localstack.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostEventTests {

    @Test
    void anEventSurvivesTheWayThroughALine() {
        var failed = HostEvent.failed("auth-service", "Connection to 127.0.0.1 refused");

        assertThat(HostEvent.parse(failed.line())).contains(failed);
        assertThat(HostEvent.parse(HostEvent.ready("gateway").line())).contains(HostEvent.ready("gateway"));
    }

    @Test
    void whatALibraryPrintsIsNoEvent() {
        assertThat(HostEvent.parse("WARNING: something is deprecated here")).isEmpty();
        assertThat(HostEvent.parse("")).isEmpty();
    }
}

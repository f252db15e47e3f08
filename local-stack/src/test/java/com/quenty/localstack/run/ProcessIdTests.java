package com.quenty.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.localstack.Json;
import org.junit.jupiter.api.Test;

class ProcessIdTests {

    private static final ProcessHandle SELF = ProcessHandle.current();

    @Test
    void aProcessIsFoundAgainAlsoAfterItWasWrittenDown() {
        var written = Json.MAPPER.writeValueAsString(ProcessId.of(SELF));

        assertThat(Json.MAPPER.readValue(written, ProcessId.class).find()).contains(SELF);
    }

    @Test
    void aLaterProcessWithTheSameNumberIsAnother() {
        var earlier = SELF.info().startInstant().orElseThrow().minusSeconds(60);

        assertThat(new ProcessId(SELF.pid(), earlier).find()).isEmpty();
    }
}

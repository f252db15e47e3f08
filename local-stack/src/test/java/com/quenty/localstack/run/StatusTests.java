package com.quenty.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.localstack.Home;
import com.quenty.localstack.Json;
import com.quenty.localstack.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTests {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void aHome() throws IOException {
        home = Home.at(folder);
    }

    @Test
    void hasTheShapeThatToolsRelyOn() {
        var json = Json.MAPPER.readTree(Json.pretty(running()));

        assertThat(json.at("/gateway/url").asString()).isEqualTo("http://localhost:8000");
        assertThat(json.at("/postgres").propertyNames()).containsExactly("host", "port", "superuser", "password_file");
        assertThat(json.at("/processes/0").propertyNames()).containsExactly("name", "port", "pid", "state", "log");
        assertThat(json.at("/processes/0/state").asString()).isEqualTo("ready");
    }

    @Test
    void isAsTheLauncherWroteItWhileItLives() throws IOException {
        var running = running();
        write(ProcessId.of(ProcessHandle.current()), running);

        assertThat(Status.now(home, Suite.SERVICES)).isEqualTo(running);
    }

    @Test
    void saysThatAllHasStoppedWhenTheLauncherWasKilled() throws IOException {
        write(new ProcessId(ProcessHandle.current().pid(), Instant.EPOCH), running());

        assertThat(Status.now(home, Suite.SERVICES).processes())
                .extracting(Status.ServiceProcess::state)
                .containsOnly("stopped");
    }

    @Test
    void isKnownBeforeTheFirstStart() throws IOException {
        assertThat(Status.now(home, Suite.SERVICES).processes()).hasSameSizeAs(Suite.SERVICES);
    }

    private Status running() {
        return Status.initial(home, Suite.SERVICES, Ports.usual(0, Map.of()), "starting")
                .with(Suite.SERVICES.getFirst().name(), "ready", 42L);
    }

    private void write(ProcessId supervisor, Status status) throws IOException {
        Status.write(home, new Status.Written(supervisor, List.of(), true, status));
    }
}

package com.quenty.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.localstack.LauncherFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanRoutesTests {

    @Test
    void anInstanceIsReportedWithItsGapsAndCountsInTheMean() throws IOException {
        var out = new ByteArrayOutputStream();
        var rows = new PlanRoutes(new PrintStream(out, true, StandardCharsets.UTF_8), null)
                .measure(
                        List.of(RoutesFile.read("C101.txt", PlanRoutes.lines("C101.txt"))),
                        Duration.ofMillis(300),
                        Duration.ofMillis(300));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("C101", "vehicles", "% of 828.94", "% of the optimum in tenths 827.3", "feasible");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().what()).contains("mean gap to best known");
        assertThat(rows.getLast().verdict()).isEqualTo("aim reached");
    }

    @Test
    void theFolderWithInstancesIsNoName(@TempDir Path folder) {
        var arguments = new ArrayList<>(List.of("routes", "--instances", folder.toString()));

        assertThat(Bench.takeInstances(arguments)).isEqualTo(folder);
        assertThat(arguments).containsExactly("routes");
        assertThatThrownBy(() -> Bench.takeInstances(new ArrayList<>(List.of("--instances"))))
                .isInstanceOf(LauncherFailure.class);
    }
}

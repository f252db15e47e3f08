package com.quenty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTests {

    @Test
    void aRowSaysFigureBudgetAimAndVerdict() {
        var series = new Series();
        series.add(0.17);
        var out = new ByteArrayOutputStream();

        Report.print(
                List.of(Row.atLeast("read by id", series, "x", 0.16, 0.25, "9/s : 53/s")),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("read by id", "0.17 x (0.17-0.17)", "0.16 (0.25)", "in budget", "9/s : 53/s");
    }
}

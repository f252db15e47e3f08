package com.quenty.analytics.reports.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", "=cmd|' /C calc'!A0"})
    void aTextThatLooksLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(CellText.of(text)).isEqualTo("'" + text);
    }

    @Test
    void numbersAndOtherTextsStay() {
        assertThat(CellText.of(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(CellText.of("Bogotá = Norte")).isEqualTo("Bogotá = Norte");
        assertThat(CellText.of(null)).isEmpty();
    }

    @Test
    void aCsvFileQuotesAndGuards() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var file = new CsvFile(bytes);
        file.section("=Sales", List.of("tags", "value"));
        file.row(Arrays.asList("a \"b\", c", new BigDecimal("-2.50")));
        file.row(Arrays.asList("@x", null));
        file.finish();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                section,tags,value\r
                '=Sales,"a ""b"", c",-2.50\r
                '=Sales,'@x,\r
                """);
    }
}

package com.quenty.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EchoTests {

    @Test
    void aValueIsQuotedSoThatNothingIsSeenToo() {
        assertThat(Echo.of("")).isEqualTo("\"\"");
        assertThat(Echo.of(List.of("a", " "))).isEqualTo("\"a\", \" \"");
    }

    @Test
    void aLongValueIsCutBetweenCharacters() {
        assertThat(Echo.of("\ud83d\ude9a".repeat(101))).isEqualTo('"' + "\ud83d\ude9a".repeat(100) + "\u2026\"");
        assertThat(Echo.of(Collections.nCopies(101, "a"))).endsWith("\"a\", \u2026");
    }

    @Test
    void aMessageKeepsItsWordsButNotWhatIsLongerThanAnyOfThem() {
        var list = "must be one of " + "next_day, ".repeat(90).strip();
        assertThat(Echo.message(list)).isEqualTo(list);
        assertThat(Echo.message("There is no role %s here.".formatted("x".repeat(10_001))))
                .isEqualTo("There is no role %s\u2026 here.".formatted("x".repeat(100)));
        assertThat(Echo.message("a ".repeat(10_001))).hasSize(1_001).endsWith("\u2026");
    }

    @Test
    void aQuotationThatIsCutIsClosedAndItsSentenceEnds() {
        var cut = "x".repeat(100) + "\u2026";
        assertThat(Echo.message("There is no active role %s.".formatted(Echo.of("x".repeat(101)))))
                .isEqualTo("There is no active role \"%s\".".formatted(cut));
        assertThat(Echo.message("There is no role (\"%s\"), or no more.".formatted("x".repeat(10_001))))
                .isEqualTo("There is no role (\"%s\"), or no more.".formatted("x".repeat(98) + "\u2026"));
        assertThat(Echo.message("There is no \"%s\".".formatted("x ".repeat(10_001))))
                .endsWith("x\u2026\".")
                .hasSizeLessThan(1_010);
        assertThat(Echo.message("There is no permission %s."
                        .formatted(Echo.of(Collections.nCopies(1_000, "\ud83d\ude9a".repeat(101))))))
                .endsWith("\ud83d\ude9a\u2026\", \u2026.")
                .hasSizeLessThan(2_010);
    }

    @Test
    void aMessageThatWasBoundedIsNotBoundedFurther() {
        var once = Echo.message("There is no role (\"%s\"), or no more.".formatted("x".repeat(10_001)));
        assertThat(Echo.message(once)).isEqualTo(once);
    }

    @Test
    void membersAreBoundedAtEveryDepth() {
        var endless = "x".repeat(10_001);
        var bounded = "x".repeat(100) + "\u2026";
        assertThat(Echo.member(Map.of("name", List.of(endless, 5)))).isEqualTo(Map.of("name", List.of(bounded, 5)));
    }

    @Test
    void aPathThatIsCutIsStillAReference() {
        assertThat(Echo.path("/a")).isEqualTo("/a");
        assertThat(Echo.path("/" + "%C3%A9".repeat(1_000)))
                .matches("/(%[0-9A-F]{2})+")
                .hasSizeLessThan(1_020);
    }
}

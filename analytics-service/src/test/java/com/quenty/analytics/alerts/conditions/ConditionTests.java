package com.quenty.analytics.alerts.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.analytics.alerts.conditions.ConditionProblems.ConditionInvalid;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTests {

    private static final Set<Fact> OFFERED = EnumSet.of(Fact.VALUE, Fact.THRESHOLD, Fact.COUNT);

    private static Truth holds(String text, Map<Fact, BigDecimal> facts) {
        return Condition.of("/condition_expression", text, OFFERED).holds(new Facts(facts));
    }

    private static Map<Fact, BigDecimal> facts(String value, String threshold) {
        return Map.of(Fact.VALUE, new BigDecimal(value), Fact.THRESHOLD, new BigDecimal(threshold));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value < 100 | TRUE",
                "value > 75 | FALSE",
                "value >= 75 | TRUE",
                "value == 75.00 | TRUE",
                "value != 75 | FALSE",
                "value<=threshold | FALSE",
                "not value > 75 and value > 74 | TRUE",
                "value > 80 or value < 76 and threshold == 50 | TRUE",
                "(value > 80 or value < 76) and threshold == 51 | FALSE",
                "value - threshold * 2 < -24 | TRUE",
                "value - threshold - 5 == 20 | TRUE",
                "value / threshold == 1.5 | TRUE",
                "abs(threshold - value) == 25 | TRUE",
                "max(value, threshold) - min(value, threshold) == 25 | TRUE",
                "--value == 75 | TRUE"
            })
    void aConditionIsJudged(String text, Truth expected) {
        assertThat(holds(text, facts("75", "50"))).isEqualTo(expected);
    }

    @Test
    void aMissingFactOrADivisionByZeroIsUndefined() {
        assertThat(holds("count > 1", facts("75", "0"))).isEqualTo(Truth.UNDEFINED);
        assertThat(holds("value / threshold > 1", facts("75", "0"))).isEqualTo(Truth.UNDEFINED);
        assertThat(holds("value / threshold > 1 or value > 1", facts("75", "0")))
                .isEqualTo(Truth.TRUE);
        assertThat(holds("value / threshold > 1 and value < 1", facts("75", "0")))
                .isEqualTo(Truth.FALSE);
    }

    /** Twenty digits, of which a binary fraction would lose the last. */
    @Test
    void numbersAreExact() {
        assertThat(holds("value > 9999999999999999.9998", facts("9999999999999999.9999", "0")))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "value",
                "value <",
                "< 5",
                "value < 5 6",
                "1 < value < 5",
                "(value < 5",
                "value < 5)",
                "value + (value < 5) > 1",
                "not value",
                "value = 5",
                "value < 5;",
                "value < NaN",
                "value < 1e9",
                "System.exit(1)",
                "T(java.lang.Runtime).getRuntime()",
                "${7*7} > 1",
                "value < 5 or 'a' == 'a'",
                "value < 5 -- comment",
                "value; DROP TABLE alerts",
                "slope > 1",
                "min(value) > 1",
                "abs() > 1",
                "exec(value) > 1",
                "value < 0000000000000000000000000000000001",
                "välue < 5"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Condition.of("/condition_expression", text, OFFERED))
                .isInstanceOfSatisfying(
                        ConditionInvalid.class,
                        problem -> assertThat(problem.errors())
                                .singleElement()
                                .matches(error -> error.pointer().equals("/condition_expression")));
    }

    @Test
    void lengthWordsAndDepthAreBounded() {
        for (var text : new String[] {
            "value < " + "1".repeat(600),
            "value" + "+1".repeat(120) + " > 1",
            "(".repeat(40) + "value > 1" + ")".repeat(40),
            "not ".repeat(40) + "value > 1",
            "-".repeat(40) + "value > 1"
        }) {
            assertThatThrownBy(() -> Condition.of("/c", text, OFFERED)).isInstanceOf(ConditionInvalid.class);
        }
    }

    @Test
    void theFirstSeverityWhoseConditionHoldsCounts() {
        var rule = SeverityRule.of(
                "/severity", "critical when value < 50, warning when value < 80 and value > 0 else info", OFFERED);

        assertThat(rule.of(Facts.of(new BigDecimal("49")))).isEqualTo("critical");
        assertThat(rule.of(Facts.of(new BigDecimal("50")))).isEqualTo("warning");
        assertThat(rule.of(Facts.of(new BigDecimal("80")))).isEqualTo("info");
        assertThat(SeverityRule.of("/severity", "page", OFFERED).otherwise()).isEqualTo("page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "when value < 5 else info",
                "critical when value < 5",
                "critical when else info",
                "critical warning",
                "critical when value < 5 else info else debug",
                "critical when value < 5 else 5",
                "a_very_long_severity_name"
            })
    void aSeverityRuleThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> SeverityRule.of("/severity", text, OFFERED)).isInstanceOf(ConditionInvalid.class);
    }
}

package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class OrderedRangesTests {

    private final OrderedRanges ranges = new OrderedRanges();

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-02, ''",
        "2026-12-01, 2026-12-01, dateUntil must be after date_from",
        "2026-12-02, 2026-12-01, dateUntil must be after date_from",
        ", 2026-12-01, ''",
        "2026-12-01, , ''",
        ", , ''",
    })
    void aRangeEndsAfterItBegins(@Nullable LocalDate from, @Nullable LocalDate until, String fault) {
        var filter = new Period("any", from, until);
        var errors = new BeanPropertyBindingResult(filter, "period");

        ranges.validate(filter, errors);

        assertThat(errors.getFieldErrors().stream()
                        .map(OrderedRangesTests::told)
                        .toList())
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    private static String told(FieldError error) {
        return error.getField() + ' ' + error.getDefaultMessage();
    }

    @Test
    void onlyRecordsWithBothEndsAreLookedAt() {
        assertThat(ranges.supports(Period.class)).isTrue();
        assertThat(ranges.supports(Open.class)).isFalse();
        assertThat(ranges.supports(String.class)).isFalse();
    }

    private record Period(
            String status,
            @Nullable LocalDate dateFrom,
            @Nullable LocalDate dateUntil) {}

    private record Open(
            @Nullable LocalDate dateFrom, @Nullable LocalDate until) {}
}

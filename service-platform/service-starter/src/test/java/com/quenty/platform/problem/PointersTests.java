package com.quenty.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of the paths that the validator itself makes. */
class PointersTests {

    private record Line(@Min(1) int unitPrice) {}

    private record Order(
            List<@Valid Line> lines, List<@Size(max = 3) String> skills, Map<String, @Min(1) Integer> parts) {}

    @Test
    void aFieldOfAnElementAndAnElementItselfAreFoundByTheirIndex() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var order = new Order(
                    List.of(new Line(1), new Line(0)), List.of("cold", "dry", "large"), Map.of("left", 0, "right", 1));

            assertThat(factory.getValidator().validate(order))
                    .extracting(fault -> Pointers.of(fault.getPropertyPath().toString()))
                    .containsExactlyInAnyOrder("/lines/1/unit_price", "/skills/0", "/skills/2", "/parts/left");
        }
    }

    @Test
    void theWholeBodyHasAnEmptyPointer() {
        assertThat(Pointers.of("")).isEmpty();
        assertThat(Pointers.of("<list element>")).isEmpty();
    }
}

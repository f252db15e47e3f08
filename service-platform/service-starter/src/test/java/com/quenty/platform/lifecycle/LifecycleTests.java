package com.quenty.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTests {

    private enum Door implements Lifecycle<Door> {
        OPEN,
        PULLED_TO,
        LOCKED,
        WALLED_UP;

        @JsonValue
        private final String code = name().toLowerCase(Locale.ROOT);

        @Override
        public String code() {
            return code;
        }

        @Override
        public Set<Door> next() {
            return switch (this) {
                case OPEN -> Set.of(PULLED_TO);
                case PULLED_TO -> Set.of(OPEN, LOCKED, WALLED_UP);
                case LOCKED -> Set.of(PULLED_TO);
                case WALLED_UP -> Set.of();
            };
        }
    }

    @Test
    void aDeclaredMoveLeadsToItsTarget() {
        assertThat(Door.OPEN.to(Door.PULLED_TO)).isEqualTo(Door.PULLED_TO);
    }

    @Test
    void anyOtherMoveIsRefusedAndTheAllowedOnesAreNamed() {
        assertThatThrownBy(() -> Door.PULLED_TO.to(Door.PULLED_TO))
                .isInstanceOfSatisfying(IllegalTransition.class, refused -> {
                    assertThat(refused.code()).isEqualTo("illegal-transition");
                    assertThat(refused.properties())
                            .isEqualTo(Map.of(
                                    "from", "pulled_to",
                                    "to", "pulled_to",
                                    "allowed", List.of("locked", "open", "walled_up")));
                });
        assertThatThrownBy(() -> Door.OPEN.to(Door.LOCKED)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whatHasNoExitIsFinal() {
        assertThat(Door.WALLED_UP.isFinal()).isTrue();
        assertThat(Door.OPEN.isFinal()).isFalse();
        for (var door : Door.values()) {
            assertThatThrownBy(() -> Door.WALLED_UP.to(door)).isInstanceOf(IllegalTransition.class);
        }
    }
}

package com.quenty.platform.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodedTests {

    private enum Size implements Coded {
        SMALL("s"),
        LARGE("l");

        private final String code;

        Size(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    @Test
    void aConstantIsFoundByItsCode() {
        assertThat(Coded.of(Size.class, "l")).isEqualTo(Size.LARGE);
        assertThat(Coded.find(Size.class, "s")).contains(Size.SMALL);
    }

    @Test
    void theJavaNameIsNoCode() {
        assertThat(Coded.find(Size.class, "SMALL")).isEmpty();
        assertThatThrownBy(() -> Coded.of(Size.class, "SMALL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Size has no code SMALL");
    }
}

package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.lifecycle.Lifecycle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleDiagramTests {

    private enum Door implements Lifecycle<Door> {
        OPEN,
        SHUT,
        WALLED_UP,
        PLANNED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Set<Door> next() {
            return switch (this) {
                case OPEN -> Set.of(SHUT);
                case SHUT -> Set.of(WALLED_UP, OPEN);
                case WALLED_UP -> Set.of();
                case PLANNED -> Set.of(OPEN);
            };
        }
    }

    private enum Island implements Lifecycle<Island> {
        HERE,
        THERE,
        BEYOND;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Set<Island> next() {
            return switch (this) {
                case HERE -> Set.of();
                case THERE -> Set.of(BEYOND);
                case BEYOND -> Set.of(THERE);
            };
        }
    }

    @TempDir
    private Path directory;

    @Test
    void theDiagramShowsBirthsMovesAndEnds() {
        assertThat(LifecycleDiagram.render(Door.class)).isEqualTo("""
                stateDiagram-v2
                    [*] --> open
                    [*] --> planned
                    open --> shut
                    shut --> open
                    shut --> walled_up
                    walled_up --> [*]
                    planned --> open
                """);
    }

    @Test
    void updatingWritesTheBlockAndLeavesTheRestAlone() throws Exception {
        var readme = readme("# Doors\n\n## Lifecycles\n<!-- lifecycle: Door -->\n```mermaid\nold\n```\n\n## After\n");

        LifecycleDiagram.verify(List.of(Door.class), readme, true);

        assertThat(Files.readString(readme))
                .startsWith("# Doors\n\n## Lifecycles\n<!-- lifecycle: Door -->\n```mermaid\nstateDiagram-v2\n")
                .endsWith("planned --> open\n```\n\n## After\n")
                .doesNotContain("old");
        assertThatCode(() -> LifecycleDiagram.verify(List.of(Door.class), readme, false))
                .doesNotThrowAnyException();
    }

    @Test
    void aBlockThatIsMissingIsAdded() throws Exception {
        var readme = readme("# Doors\n");

        LifecycleDiagram.verify(List.of(Door.class), readme, true);

        assertThat(Files.readString(readme)).startsWith("# Doors\n\n<!-- lifecycle: Door -->\n");
    }

    @Test
    void aDiagramThatDiffersFails() throws Exception {
        var readme = readme("<!-- lifecycle: Door -->\n```mermaid\nold\n```\n");

        assertThatThrownBy(() -> LifecycleDiagram.verify(List.of(Door.class), readme, false))
                .hasMessageContaining("Door")
                .hasMessageContaining("-Dreadme.update")
                .hasMessageContaining("shut --> walled_up");
    }

    @Test
    void aDiagramWithoutItsEnumFails() throws Exception {
        var readme = readme("<!-- lifecycle: Window -->\n```mermaid\nold\n```\n");

        assertThatThrownBy(() -> LifecycleDiagram.verify(List.of(), readme, false))
                .hasMessageContaining("Window: there is no such lifecycle");
    }

    @Test
    void aStatusThatNothingLeadsToFails() throws Exception {
        var readme = readme("");
        LifecycleDiagram.verify(List.of(Island.class), readme, true);

        assertThatThrownBy(() -> LifecycleDiagram.verify(List.of(Island.class), readme, false))
                .hasMessageContaining("nothing leads to [there, beyond]");
    }

    private Path readme(String text) throws Exception {
        return Files.writeString(directory.resolve("README.md"), text);
    }
}

package com.quenty.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTests {

    @TempDir
    private Path folder;

    @Test
    void programsCanBeRunAndLinksLeadToTheirFiles() throws IOException {
        PostgresBinaries.unpack(archive("bin/postgres", "lib/libpq.so.5"), folder);

        assertThat(folder.resolve("bin/postgres")).hasContent("content").isExecutable();
        assertThat(folder.resolve("lib/libpq.so.5")).isSymbolicLink().hasContent("content");
    }

    @Test
    void anArchiveCanNotWriteOutsideOfItsFolder() {
        assertThatThrownBy(() -> PostgresBinaries.unpack(archive("../elsewhere", "link"), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz"
    })
    void theArchiveIsNamedAfterTheMachine(String system, String architecture, String archive) {
        assertThat(PostgresBinaries.archiveName(system, architecture)).isEqualTo(archive);
    }

    @Test
    void theFolderIsNamedAfterTheJarAndSoAfterTheVersion() throws Exception {
        var entry = URI.create("jar:file:/somewhere/binaries-17.11.0.jar!/postgres.txz")
                .toURL();

        assertThat(PostgresBinaries.jarName(entry)).isEqualTo("binaries-17.11.0");
    }

    private static InputStream archive(String program, String link) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            var content = "content".getBytes(StandardCharsets.UTF_8);
            var file = new TarArchiveEntry(program, true);
            file.setMode(0755);
            file.setSize(content.length);
            tar.putArchiveEntry(file);
            tar.write(content);
            tar.closeArchiveEntry();
            var symbolic = new TarArchiveEntry(link, TarConstants.LF_SYMLINK);
            symbolic.setLinkName("../" + program);
            tar.putArchiveEntry(symbolic);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}

package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.sample.SampleApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT(classes = SampleApplication.class)
class OpenApiSnapshotIT {

    private final RestTestClient http;

    @TempDir
    private Path directory;

    private Path file;

    OpenApiSnapshotIT(RestTestClient http) {
        this.http = http;
    }

    @BeforeEach
    void committedOnce() {
        file = directory.resolve("openapi.json");
        OpenApiSnapshot.verify(OpenApiSnapshot.served(http), file, true);
    }

    @Test
    void whatWasCommittedIsWhatIsServed() {
        OpenApiSnapshot.verify(OpenApiSnapshot.served(http), file, false);
    }

    @Test
    void aMissingFileFails() throws Exception {
        Files.delete(file);

        assertThatThrownBy(() -> OpenApiSnapshot.verify(OpenApiSnapshot.served(http), file, false))
                .hasMessageContaining("missing");
    }

    @Test
    void aDifferenceIsShown() throws Exception {
        Files.writeString(file, Files.readString(file).replaceFirst("\"weight\"", "\"mass\""));

        assertThatThrownBy(() -> OpenApiSnapshot.verify(OpenApiSnapshot.served(http), file, false))
                .hasMessageContaining("mass")
                .hasMessageContaining("-Dopenapi.update");
    }

    @Test
    void theDocumentIsSortedAndNamesNoServerOfTheMoment() throws Exception {
        assertThat(Files.readString(file)).doesNotContain("localhost").endsWith("}\n");
    }

    @Test
    void answersAreHeldToTheDocument() {
        var held = OpenApiSnapshot.holdingAnswers(http);

        assertThatCode(() -> get(held, "PARC-SEEDED")).doesNotThrowAnyException();
        assertThatCode(() -> get(held, "PARC-NONE")).doesNotThrowAnyException();
    }

    private static void get(RestTestClient client, String parcelId) {
        client.get()
                .uri("/api/v1/parcels/{id}", parcelId)
                .header("Authorization", Tokens.with("companies:read").bearer())
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}

package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainEnglishTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The customer and his company.",
                "Nobody but her.",
                "He pays.",
                "Who sees this pays.",
                "It is paid. Whoever paid it is told.",
                "Paid: What is left is refunded.",
                "<p>Whose order it is, sees it.",
            })
    void suchTextsAreRefused(String text) {
        assertThat(PlainEnglish.faultsIn(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The customer and their company.",
                "Who pays? The customer, for whom this is.",
                "Says who may call, and what for.",
                "The header, this, where and there."
            })
    void suchTextsAreNot(String text) {
        assertThat(PlainEnglish.faultsIn(text)).isEmpty();
    }

    @Test
    void commentsAndLiteralsOfSourcesAreRead(@TempDir Path module) throws Exception {
        var sources = Files.createDirectories(module.resolve("src/main/java"));
        Files.writeString(sources.resolve("Order.java"), """
                /**
                 * What a customer has bought.
                 *
                 * @param customer whose order this is; Who else
                 */
                record Order(String customer) {
                    String he = "code is not read, his literals are";
                    // a comment of two lines
                    // and its fault: she
                    char quote = '"';
                }
                """);
        Files.writeString(module.resolve("openapi.json"), "{\"description\": \"Him alone.\", \"name\": \"her\"}");

        assertThat(PlainEnglish.faults(module))
                .hasSize(5)
                .anyMatch(fault -> fault.startsWith("src/main/java/Order.java:1: a sentence begins: What a customer"))
                .anyMatch(fault -> fault.startsWith("src/main/java/Order.java:7: 'his'"))
                .anyMatch(fault -> fault.startsWith("src/main/java/Order.java:8: 'she'"))
                .anyMatch(fault -> fault.startsWith("openapi.json:1: 'Him'"));
    }
}

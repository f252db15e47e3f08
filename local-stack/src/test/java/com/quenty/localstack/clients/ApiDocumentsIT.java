package com.quenty.localstack.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The API documents as tools of other developers read them. {@code StackIT} calls a running suite with the clients. */
@Execution(ExecutionMode.SAME_THREAD)
class ApiDocumentsIT {

    @BeforeAll
    static void documents() throws Exception {
        assertThat(GeneratedClients.documented()).isNotEmpty();
    }

    @Test
    void theJavaClientsOfAllServicesCompile() throws Exception {
        GeneratedClients.compileJava();
    }

    @Test
    void theTypeScriptClientsOfAllServicesCompile() throws Exception {
        GeneratedClients.requireNode();
        GeneratedClients.compileTypeScript();
    }

    @Test
    void redoclyFindsNothing() throws Exception {
        GeneratedClients.lint(List.of(
                "redocly",
                "lint",
                "--max-problems",
                "50",
                "--config",
                GeneratedClients.settings("redocly.yaml").toString()));
    }

    @Test
    void spectralFindsNothing() throws Exception {
        GeneratedClients.lint(List.of(
                "spectral",
                "lint",
                "--fail-severity",
                "hint",
                "--ruleset",
                GeneratedClients.settings("spectral.yaml").toString()));
    }
}

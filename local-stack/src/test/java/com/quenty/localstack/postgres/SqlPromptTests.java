package com.quenty.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.localstack.LauncherFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of psql where it is not installed. */
class SqlPromptTests {

    @Test
    void statementsOfOneLineAreSeveral() {
        assertThat(SqlStatements.of("select 1; select ';' -- ; \n; ; select $$;$$, \"a;b\""))
                .map(String::strip)
                .hasSize(3)
                .first()
                .isEqualTo("select 1");
    }

    @Test
    void theLastStatementNeedsNoSemicolon() {
        assertThat(SqlStatements.of("select 1;\nselect 2")).map(String::strip).containsExactly("select 1", "select 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select 1;", "select 1;\n", "select 1; -- done\n;", "\n", "select ';';", "select $a$ ; $a$;"})
    void whatIsEndedByASemicolonIsAnsweredAtOnce(String sql) {
        assertThat(SqlStatements.areComplete(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1", "select ';", "select $$ ;", "select \"a;", "select 1 /* ;", "select 1 -- ;"})
    void aSemicolonInsideOfSomethingEndsNothing(String sql) {
        assertThat(SqlStatements.areComplete(sql)).isFalse();
    }

    @Test
    void commandsAreTakenInTheirOrder() {
        assertThat(SqlPrompt.commands(List.of("-c", "select 1", "--command=select 2", "--command", "select 3")))
                .containsExactly("select 1", "select 2", "select 3");
    }

    @Test
    void otherOptionsArePsqlsAlone() {
        assertThatThrownBy(() -> SqlPrompt.commands(List.of("-A")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("psql is not installed")
                .hasMessageEndingWith("-A");
        assertThatThrownBy(() -> SqlPrompt.commands(List.of("-c")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("-c wants SQL");
    }
}

package com.quenty.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTests {

    private static final String TWO_ANSWERS = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 \r\n"
            + "transfer-encoding: chunked\r\n\r\n4\r\nwxyz\r\n0\r\n\r\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void anAnswerIsReadToItsEndAndNoFurtherHoweverItIsCutUp(int piece) throws IOException {
        var answers = new Answers(inPieces(TWO_ANSWERS + "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n", piece));

        assertThat(answers.next()).isTrue();
        assertThat(answers.next()).isTrue();
        assertThat(answers.next()).isTrue();
        assertThatThrownBy(answers::next).isInstanceOf(EOFException.class);
    }

    @Test
    void aServerMayAskForANewConnection() throws IOException {
        var answers = new Answers(stream("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

        assertThat(answers.next()).isFalse();
    }

    @Test
    void aBodyCutShortIsNoAnswer() {
        var answers = new Answers(stream("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabc"));

        assertThatThrownBy(answers::next).isInstanceOf(EOFException.class);
    }

    @Test
    void anythingButSuccessOrARefusalEndsTheMeasurement() {
        var answers = new Answers(stream("HTTP/1.1 422 Unprocessable Content\r\n\r\n"));

        assertThatThrownBy(answers::next).isInstanceOf(IOException.class).hasMessageContaining("422");
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 Too Many Requests", "503 Service Unavailable"})
    void aRefusalIsReadAndToldFromASuccess(String status) throws IOException {
        var answers = new Answers(stream("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\nno"
                + "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));

        assertThat(answers.next()).isTrue();
        assertThat(answers.wasSuccess()).isFalse();
        assertThat(answers.next()).isTrue();
        assertThat(answers.wasSuccess()).isTrue();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static InputStream inPieces(String text, int longest) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, longest));
            }
        };
    }
}

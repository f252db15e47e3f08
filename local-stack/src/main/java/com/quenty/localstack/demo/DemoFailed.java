package com.quenty.localstack.demo;

/** The suite did something else than the story says. */
final class DemoFailed extends RuntimeException {

    DemoFailed(String message) {
        super(message);
    }
}

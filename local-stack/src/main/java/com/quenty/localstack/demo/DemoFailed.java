package com.quenty.localstack.demo;

/** The suite did something else than the story says. */
final class StoryBroken extends RuntimeException {

    StoryBroken(String message) {
        super(message);
    }
}

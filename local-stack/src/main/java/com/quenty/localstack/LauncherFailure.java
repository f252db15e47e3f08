package com.quenty.localstack;

/** Why the launcher can't go on, said to a person at a terminal in one line. Never a bug: a bug keeps its stack trace. */
public final class LauncherFailure extends RuntimeException {

    public LauncherFailure(String message) {
        super(message);
    }

    public LauncherFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

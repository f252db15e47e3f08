package com.quenty.gateway.routing;

/** The client stopped sending its request, or went away. Nobody is left to be answered, and no service is to blame. */
final class ClientGone extends RuntimeException {

    ClientGone(Throwable cause) {
        super("The client did not finish its request", cause);
    }
}

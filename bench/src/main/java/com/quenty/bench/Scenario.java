package com.quenty.bench;

import java.io.IOException;
import java.util.List;

/** Something to be measured; a later service adds its own. */
interface Scenario {

    /** Its name on the command line. */
    String name();

    /** Whether it measures the running suite. */
    default boolean needsStack() {
        return true;
    }

    List<Row> measure(BenchStack stack) throws IOException, InterruptedException;
}

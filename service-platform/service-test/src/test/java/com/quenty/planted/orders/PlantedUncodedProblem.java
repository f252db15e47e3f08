package com.quenty.planted.orders;

import com.quenty.platform.problem.NotFound;

final class PlantedUncodedProblem extends NotFound {

    PlantedUncodedProblem() {
        super("No code.");
    }
}

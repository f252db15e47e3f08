package com.quenty.pickup.routing;

import java.util.List;

/**
 * A place for one more stop.
 *
 * @param shift that would serve it
 * @param arrival second of being there
 * @param begin second at which service begins
 * @param expense what the routes expense more with it
 * @param sequence all that the shift does with it, as {@link RoutingProblem#initial()} names it
 */
public record InsertionOffer(String shift, double arrival, double begin, double expense, List<String> sequence) {

    public InsertionOffer {
        sequence = List.copyOf(sequence);
    }
}

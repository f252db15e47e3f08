package com.quenty.pickup.routing;

/**
 * A place for one more stop.
 *
 * @param shift that would serve it
 * @param arrival second of being there
 * @param begin second at which service begins
 * @param expense what the routes expense more with it
 */
public record InsertionOffer(String shift, double arrival, double begin, double expense) {}

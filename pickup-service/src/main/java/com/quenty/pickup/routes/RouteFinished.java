package com.quenty.pickup.routes;

/** The driver is back; published within the transaction that finished the route. */
public record RouteFinished(RouteResponse route) {}

package com.quenty.intlshipping.manifests;

import java.time.Instant;

/**
 * A manifest has moved; published within the transaction that moved it.
 *
 * @param manifest after the move
 * @param at when it happened: by the carrier's word where a carrier told it
 */
public record ManifestMoved(ManifestView manifest, ManifestStatus from, ManifestStatus to, Instant at) {}

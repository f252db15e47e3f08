/** Proof of what was handed over at the door. */
@Owns("pickup_proofs")
@NullMarked
package com.quenty.pickup.pickups.proofs;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;

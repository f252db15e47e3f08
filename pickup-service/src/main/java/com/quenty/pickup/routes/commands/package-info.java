/** Batches of drivers' devices, which come late, out of order or again, once they are in reach. */
@Owns("driver_commands")
@NullMarked
package com.quenty.pickup.routes.commands;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
